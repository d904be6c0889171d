import fc from "fast-check";
import { expect, test } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { lastDayOf } from "./find-last-day.ts";
import type { Period } from "./warranty-rules.ts";

const seasons = {
  heating: { from: "11-15", to: "03-15" },
  cooling: { from: "06-01", to: "09-30" },
};

function lastDay(startsOn: string, count: number, unit: Period["unit"]): string {
  return lastDayOf({ count, unit }, Temporal.PlainDate.from(startsOn), seasons).toString();
}

test.each([
  ["2021-12-18", 5, "year", "2026-12-18"],
  ["2024-02-29", 1, "year", "2025-02-28"],
  ["2024-02-29", 4, "year", "2028-02-29"],
  ["2024-02-29", 50, "year", "2074-02-28"],
  ["2021-12-18", 50, "year", "2071-12-18"],
  ["2025-08-31", 6, "month", "2026-02-28"],
  ["2023-08-31", 6, "month", "2024-02-29"],
  ["2025-12-31", 2, "month", "2026-02-28"],
  ["2026-01-15", 2, "month", "2026-03-15"],
] as const)("from %s, %d %s last until %s", (startsOn, count, unit, expected) => {
  expect(lastDay(startsOn, count, unit)).toBe(expected);
});

test.each([
  ["the day before a season", "2021-11-14", "2023-03-15"],
  ["its first day", "2021-11-15", "2023-03-15"],
  ["its second day", "2021-11-16", "2024-03-15"],
  ["its middle, in December", "2021-12-18", "2024-03-15"],
  ["its middle, after New Year", "2022-01-15", "2024-03-15"],
  ["its last day", "2022-03-15", "2024-03-15"],
  ["summer", "2022-07-01", "2024-03-15"],
])("two heating seasons of a home handed over on %s count full ones only", (_, startsOn, expected) => {
  expect(lastDay(startsOn, 2, "heating_season")).toBe(expected);
});

test.each([
  ["2021-05-31", "2022-09-30"],
  ["2021-06-01", "2022-09-30"],
  ["2021-06-02", "2023-09-30"],
  ["2021-12-18", "2023-09-30"],
])("two cooling seasons from %s last until %s", (startsOn, expected) => {
  expect(lastDay(startsOn, 2, "cooling_season")).toBe(expected);
});

test("a longer period and a later start never end earlier", () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => Temporal.PlainDate.from("2000-01-01").add({ days }));
  const unit = fc.constantFrom<Period["unit"]>("month", "year", "heating_season", "cooling_season");
  fc.assert(
    fc.property(day, fc.nat(400), fc.integer({ min: 1, max: 60 }), unit, (start, later, count, of) => {
      const end = lastDayOf({ count, unit: of }, start, seasons);
      const longer = lastDayOf({ count: count + 1, unit: of }, start, seasons);
      const moved = lastDayOf({ count, unit: of }, start.add({ days: later }), seasons);
      expect(Temporal.PlainDate.compare(end, longer)).toBe(-1);
      expect(Temporal.PlainDate.compare(end, moved)).toBeLessThanOrEqual(0);
    }),
  );
});
