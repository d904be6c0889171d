import { describe, expect, it } from "vitest";
import { askTogether } from "./ask-together.ts";
import type { Queryable } from "./database.ts";

const client = {} as Queryable;

/** A database that answers a round only when it is told to. */
function openDesk() {
  const rounds: { questions: readonly number[]; answer: () => void; fail: (error: Error) => void }[] = [];
  const ask = askTogether<number, string>(
    (_client, subject, questions) =>
      new Promise((resolve, reject) => {
        const answer = () => resolve(questions.map((question) => `${subject} ${question}`));
        rounds.push({ questions, answer, fail: reject });
      }),
  );
  return { rounds, ask };
}

/** Lets everything that is due happen. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

describe("askTogether", () => {
  it("answers who asks alone at once", () => {
    const { rounds, ask } = openDesk();
    void ask(client, "tea", 1);
    expect(rounds.map(({ questions }) => questions)).toEqual([[1]]);
  });

  it("gathers who comes during a round for the next, which begins after they asked", async () => {
    const { rounds, ask } = openDesk();
    const answers = Promise.all([1, 2, 3].map((question) => ask(client, "tea", question)));
    rounds[0]?.answer();
    await settle();
    expect(rounds.map(({ questions }) => questions)).toEqual([[1], [2, 3]]);
    rounds[1]?.answer();
    expect(await answers).toEqual(["tea 1", "tea 2", "tea 3"]);
  });

  it("begins anew after a quiet moment", async () => {
    const { rounds, ask } = openDesk();
    const first = ask(client, "tea", 1);
    rounds[0]?.answer();
    await first;
    await settle();
    void ask(client, "tea", 2);
    expect(rounds.map(({ questions }) => questions)).toEqual([[1], [2]]);
  });

  it("answers who asks again in the moment of the answer", async () => {
    const ask = askTogether<number, number>((_client, _subject, questions) => Promise.resolve([...questions]));
    expect(await ask(client, "tea", 1).then(() => ask(client, "tea", 2))).toBe(2);
    expect(await ask(client, "tea", 3)).toBe(3);
  });

  it("tells a failure to those of its round only", async () => {
    const { rounds, ask } = openDesk();
    const first = ask(client, "tea", 1);
    const second = ask(client, "tea", 2);
    rounds[0]?.fail(new Error("gone"));
    await expect(first).rejects.toThrow("gone");
    await settle();
    rounds[1]?.answer();
    expect(await second).toBe("tea 2");
  });

  it("mixes neither two subjects nor two clients: a transaction's questions stay in it", () => {
    const { rounds, ask } = openDesk();
    void ask(client, "tea", 1);
    void ask(client, "cake", 2);
    void ask({} as Queryable, "tea", 3);
    expect(rounds.map(({ questions }) => questions)).toEqual([[1], [2], [3]]);
  });
});
