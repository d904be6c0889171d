import type { Random } from "#app/platform/random.ts";
import { invariant } from "#app/shared/invariant.ts";
import type { Birthday } from "./types.ts";

/** @returns true in so many of a hundred draws. */
export function chance(random: Random, percent: number): boolean {
  return random.integer(100) < percent;
}

export function pick<T>(random: Random, from: readonly T[]): T {
  const picked = from[random.integer(from.length)];
  invariant(picked !== undefined, "there is something to pick from");
  return picked;
}

/** @returns a copy in another order. */
export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const drawn = items.map((item) => ({ item, at: random.integer(2 ** 32) }));
  return drawn.sort((one, other) => one.at - other.at).map(({ item }) => item);
}

/** @returns the birthday of somebody who can own a home this year: 24 to 78, most between 30 and 55. */
export function birthDate(random: Random, thisYear: number): Birthday {
  const age = 24 + random.integer(28) + random.integer(14) + (chance(random, 18) ? random.integer(14) : 0);
  const calendar = chance(random, age >= 50 ? 55 : 15) ? "lunar" : "solar";
  return { calendar, year: thisYear - age, month: 1 + random.integer(12), day: 1 + random.integer(28) };
}
