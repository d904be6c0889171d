import { expect, test } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { isBirthday } from "./check-birthday.ts";

const today = Temporal.PlainDate.from("2026-11-21");

test.each([
  ["solar", 1984, 2, 29, false, true],
  ["solar", 1985, 2, 29, false, false],
  ["solar", null, 2, 29, false, true],
  ["solar", null, 4, 31, false, false],
  ["solar", 1990, 13, 1, false, false],
  ["solar", 1990, 0, 1, false, false],
  ["solar", 1990, 5, 0, false, false],
  ["solar", 2026, 11, 22, false, false],
  ["solar", 2026, 11, 21, false, true],
  ["solar", 1899, 5, 1, false, false],
  ["solar", 1990, 5, 1, true, false],
  ["lunar", 1960, 12, 30, false, true],
  ["lunar", null, 6, 15, true, true],
  ["lunar", 1960, 12, 31, false, false],
] as const)("%s %s-%i-%i (leap month: %s) is a birthday: %s", (calendar, year, month, day, leapMonth, expected) => {
  expect(isBirthday({ calendar, year, month, day, leapMonth }, today)).toBe(expected);
});
