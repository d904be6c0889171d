import { describe, expect, test } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { hoursLines, openingAt, type Hours, type OpeningRange } from "./opening-hours.ts";

const lunchAndDinner: readonly OpeningRange[] = [
  ["11:00", "14:00"],
  ["17:00", "21:30"],
];
/** Closed on Monday. */
const restaurant: Hours = Object.fromEntries(["2", "3", "4", "5", "6", "7"].map((day) => [day, lunchAndDinner]));
const bar: Hours = { "5": [["20:00", "02:00"]], "6": [["20:00", "02:00"]] };
const always: Hours = Object.fromEntries(["1", "2", "3", "4", "5", "6", "7"].map((day) => [day, [["00:00", "24:00"]]]));

/** 2026-11-21 is a Saturday. */
describe.each<[string, Hours, string, unknown]>([
  ["at opening time", restaurant, "2026-11-21T11:00", { state: "open", until: "14:00" }],
  ["in the evening", restaurant, "2026-11-21T21:29", { state: "open", until: "21:30" }],
  ["between lunch and dinner", restaurant, "2026-11-21T14:00", { state: "opens_today", at: "17:00" }],
  ["after closing", restaurant, "2026-11-21T21:30", { state: "opens_later", inDays: 1, weekday: 7, at: "11:00" }],
  ["before a closed day", restaurant, "2026-11-22T22:00", { state: "opens_later", inDays: 2, weekday: 2, at: "11:00" }],
  ["past midnight", bar, "2026-11-22T01:59", { state: "open", until: "02:00" }],
  ["past the night's end", bar, "2026-11-22T02:00", { state: "opens_later", inDays: 5, weekday: 5, at: "20:00" }],
  ["with both nights touching", bar, "2026-11-21T21:00", { state: "open", until: "02:00" }],
  ["round the clock", always, "2026-11-21T03:00", { state: "open", until: "24:00" }],
  ["without hours", {}, "2026-11-21T11:00", { state: "closed" }],
  [
    "a week ahead",
    { "6": [["09:00", "10:00"]] },
    "2026-11-21T10:00",
    { state: "opens_later", inDays: 7, weekday: 6, at: "09:00" },
  ],
])("%s", (_case, hours, at, expected) => {
  test("tells", () => {
    expect(openingAt(hours, Temporal.PlainDateTime.from(at))).toEqual(expected);
  });
});

describe("a week in lines", () => {
  test("joins days in a row with the same hours", () => {
    expect(hoursLines({ ...restaurant, "6": [["10:00", "22:00"]], "7": [["10:00", "22:00"]] })).toEqual([
      { from: 2, to: 5, ranges: lunchAndDinner },
      { from: 6, to: 7, ranges: [["10:00", "22:00"]] },
    ]);
  });

  test("does not join over a closed day", () => {
    expect(hoursLines({ "1": [["09:00", "17:00"]], "3": [["09:00", "17:00"]] })).toHaveLength(2);
  });
});
