import { invariant } from "#app/shared/invariant.ts";
import type { Queryable } from "./database.ts";

/** @returns the answers in the order of the questions. */
type AnswerAll<Question, Answer> = (
  client: Queryable,
  subject: string,
  questions: readonly Question[],
) => Promise<Answer[]>;

type Waiting<Question, Answer> = {
  question: Question;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
};

/**
 * Lets those who ask about one subject while the database answers others share the next statement, so that a rush on
 * it, such as a perk that opens at noon, costs a few statements and not one for each. Nobody waits for more than the
 * statement under way, and nobody gets an answer that was begun before they asked.
 * @param answerAll answers all that wait, in one statement; what it throws, each of them gets.
 */
export function askTogether<Question, Answer>(
  answerAll: AnswerAll<Question, Answer>,
): (client: Queryable, subject: string, question: Question) => Promise<Answer> {
  type Queue = Waiting<Question, Answer>[];
  const queuesOf = new WeakMap<Queryable, Map<string, Queue>>();

  return (client, subject, question) =>
    new Promise((resolve, reject) => {
      const asked = { question, resolve, reject };
      const queues = queuesOf.get(client) ?? new Map<string, Queue>();
      queuesOf.set(client, queues);
      const queue = queues.get(subject);
      if (queue !== undefined) {
        queue.push(asked);
        return;
      }
      const begun = [asked];
      queues.set(subject, begun);
      void answerQueue(
        begun,
        (questions) => answerAll(client, subject, questions),
        () => queues.delete(subject),
      );
    });
}

/** Answers round by round until nobody waits; `close` then takes the queue away before anybody can join it. */
async function answerQueue<Question, Answer>(
  queue: Waiting<Question, Answer>[],
  answerAll: (questions: readonly Question[]) => Promise<Answer[]>,
  close: () => void,
): Promise<void> {
  for (let round = queue.splice(0); round.length > 0; round = queue.splice(0)) {
    try {
      const answers = await answerAll(round.map(({ question }) => question));
      invariant(answers.length === round.length, "each question has its answer");
      answers.forEach((answer, index) => round[index]?.resolve(answer));
    } catch (error) {
      for (const { reject } of round) reject(error);
    }
  }
  close();
}
