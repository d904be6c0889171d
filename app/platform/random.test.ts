import { describe, expect, test } from "vitest";
import { seededRandom, systemRandom } from "./random.ts";

describe("chance from a seed", () => {
  test("is the same for the same seed, however it is asked for", () => {
    const [first, second] = [seededRandom("club"), seededRandom("club")];
    const whole = Buffer.from(first.bytes(100));
    const pieces = Buffer.concat([second.bytes(1), second.bytes(60), second.bytes(39)]);
    expect(pieces).toEqual(whole);
  });

  test("differs between seeds", () => {
    expect(seededRandom("a").bytes(16)).not.toEqual(seededRandom("b").bytes(16));
  });
});

test.each([systemRandom, seededRandom("evenly")])(
  "draws every number below the limit about equally often",
  (random) => {
    const counts = [0, 0, 0, 0, 0, 0];
    const draws = 6_000;
    for (let draw = 0; draw < draws; draw += 1) {
      const value = random.integer(counts.length);
      counts[value] = (counts[value] ?? 0) + 1;
    }
    // Six standard deviations from 1,000 are 173: chance exceeds that less than once in a hundred million runs.
    expect(counts.every((count) => Math.abs(count - 1_000) < 173)).toBe(true);
  },
);
