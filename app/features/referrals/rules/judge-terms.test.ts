import { expect, test } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { judgeNextTerms, judgeTerms, USUAL_TERMS, type ProgrammeTerms } from "./judge-terms.ts";

const today = Temporal.PlainDate.from("2026-11-21");

function terms(startsIn: number, endsIn: number | null): ProgrammeTerms {
  const endsOn = endsIn === null ? null : today.add({ days: endsIn });
  return { ...USUAL_TERMS, rewardFen: 10_000_00n, startsOn: today.add({ days: startsIn }), endsOn };
}

test.each([
  [0, null, true],
  [0, 0, true],
  [0, -1, false],
  [-365, null, true],
])("a first version from %s to %s days from today is in order: %s", (startsIn, endsIn, isOk) => {
  expect(judgeTerms(terms(startsIn, endsIn)).ok).toBe(isOk);
});

test.each<[number, number | null, string]>([
  [-1, null, "starts_in_past"],
  [3, 2, "ends_before_start"],
])("refuses a further version from %s to %s days from today as %s", (startsIn, endsIn, reason) => {
  expect(judgeNextTerms(terms(startsIn, endsIn), today)).toEqual({ ok: false, reason });
});

test("a further version begins today at the earliest", () => {
  expect(judgeNextTerms(terms(0, null), today).ok).toBe(true);
});
