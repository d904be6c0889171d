import fc from "fast-check";
import { expect, test } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { leapMonthOf, lengthOfLunarMonth, lunarDateOf, solarDayOf } from "./read-lunar-calendar.ts";

/** Published by the Hong Kong Observatory and the Purple Mountain Observatory. */
test.each([
  [2020, "2020-01-25"],
  [2021, "2021-02-12"],
  [2022, "2022-02-01"],
  [2023, "2023-01-22"],
  [2024, "2024-02-10"],
  [2025, "2025-01-29"],
  [2026, "2026-02-17"],
  [2027, "2027-02-06"],
  [2028, "2028-01-26"],
  [2029, "2029-02-13"],
  [2030, "2030-02-03"],
  [2031, "2031-01-23"],
  [2032, "2032-02-11"],
  [2033, "2033-01-31"],
  [2034, "2034-02-19"],
  [2035, "2035-02-08"],
])("the lunar year %d begins on %s", (year, day) => {
  expect(solarDayOf({ year, month: 1, leapMonth: false, day: 1 }).toString()).toBe(day);
  expect(lunarDateOf(Temporal.PlainDate.from(day))).toEqual({ year, month: 1, leapMonth: false, day: 1 });
});

test.each([
  [2020, 4],
  [2023, 2],
  [2025, 6],
  [2026, 0],
  [2028, 5],
  [2031, 3],
  [2033, 11],
])("the lunar year %d has the leap month %d", (year, month) => {
  expect(leapMonthOf(year)).toBe(month);
});

test("the twelfth month is short in the lunar years 2024 to 2028, 2030 and 2031", () => {
  const years = [2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031];
  const lengths = years.map((year) => lengthOfLunarMonth({ year, month: 12, leapMonth: false }));
  expect(lengths).toEqual([30, 29, 29, 29, 29, 29, 30, 29, 29]);
});

test("reads days of two lifetimes back", () => {
  const first = Temporal.PlainDate.from("1920-01-01");
  fc.assert(
    fc.property(fc.nat(150 * 365), (days) => {
      const day = first.add({ days });
      return solarDayOf(lunarDateOf(day)).equals(day);
    }),
  );
});
