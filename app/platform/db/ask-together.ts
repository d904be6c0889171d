import { invariant } from "#app/shared/invariant.ts";
import type { Queryable } from "./database.ts";

/** @returns the answers in the order of the questions. */
type AnswerAll<Question, Answer> = (client: Queryable, questions: readonly Question[]) => Promise<Answer[]>;

type Waiting<Question, Answer> = {
  question: Question;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
};

/**
 * Lets those who ask while the database answers others share the next statement, so that a rush on one thing, such as
 * a perk that opens at noon, costs a few statements and not one for each. Nobody waits for more than the statement
 * under way, and nobody gets an answer that was begun before they asked.
 * @param answerAll answers all that wait, in one statement; what it throws, each of them gets.
 */
export function askTogether<Question, Answer>(
  answerAll: AnswerAll<Question, Answer>,
): (client: Queryable, question: Question) => Promise<Answer> {
  const queues = new WeakMap<Queryable, Waiting<Question, Answer>[]>();

  async function answerQueue(client: Queryable, queue: Waiting<Question, Answer>[]): Promise<void> {
    for (let round = queue.splice(0); round.length > 0; round = queue.splice(0)) {
      await answerRound(client, round, answerAll);
    }
    queues.delete(client);
  }

  return (client, question) =>
    new Promise((resolve, reject) => {
      const asked = { question, resolve, reject };
      const queue = queues.get(client);
      if (queue !== undefined) {
        queue.push(asked);
        return;
      }
      const begun = [asked];
      queues.set(client, begun);
      void answerQueue(client, begun);
    });
}

async function answerRound<Question, Answer>(
  client: Queryable,
  round: readonly Waiting<Question, Answer>[],
  answerAll: AnswerAll<Question, Answer>,
): Promise<void> {
  try {
    const questions = round.map(({ question }) => question);
    const answers = await answerAll(client, questions);
    invariant(answers.length === round.length, "each question has its answer");
    answers.forEach((answer, index) => round[index]?.resolve(answer));
  } catch (error) {
    for (const { reject } of round) reject(error);
  }
}
