import { describe, expect, it } from "vitest";
import { takeTurns } from "./take-turns.ts";

describe("takeTurns", () => {
  it("runs two of five at once, in the order in which they came, also past one that fails", async () => {
    const inTurn = takeTurns(2);
    const begun: number[] = [];
    const doors = Array.from({ length: 5 }, () => Promise.withResolvers<undefined>());
    const results = doors.map(({ promise }, index) =>
      inTurn(() => {
        begun.push(index);
        return promise.then(() => index);
      }),
    );
    expect(begun).toEqual([0, 1]);
    doors[1]?.reject(new Error("broken"));
    await expect(results[1]).rejects.toThrow("broken");
    expect(begun).toEqual([0, 1, 2]);
    for (const { resolve } of doors) resolve(undefined);
    expect((await Promise.allSettled(results)).map(({ status }) => status)).toEqual([
      "fulfilled",
      "rejected",
      "fulfilled",
      "fulfilled",
      "fulfilled",
    ]);
    expect(begun).toEqual([0, 1, 2, 3, 4]);
  });
});
