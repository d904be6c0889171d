import { expect, test } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { festivalsIn, isMourningDay } from "./list-festivals.ts";

function listOf(year: number): string[] {
  return festivalsIn(year).map(({ key, on }) => `${on.toString()} ${key}`);
}

test("lists the festivals of 2026", () => {
  expect(listOf(2026)).toEqual([
    "2026-01-01 new_year",
    "2026-02-16 spring_festival_eve",
    "2026-02-17 spring_festival",
    "2026-03-03 lantern",
    "2026-03-08 womens_day",
    "2026-04-05 qingming",
    "2026-05-01 labour_day",
    "2026-05-10 mothers_day",
    "2026-06-19 dragon_boat",
    "2026-06-21 fathers_day",
    "2026-08-19 qixi",
    "2026-08-27 zhongyuan",
    "2026-09-10 teachers_day",
    "2026-09-25 mid_autumn",
    "2026-10-01 national_day",
    "2026-10-18 chongyang",
    "2026-12-22 winter_solstice",
  ]);
});

test("lists the festivals of 2027, whose Spring Festival is on 6 February", () => {
  expect(listOf(2027)).toEqual([
    "2027-01-01 new_year",
    "2027-02-05 spring_festival_eve",
    "2027-02-06 spring_festival",
    "2027-02-20 lantern",
    "2027-03-08 womens_day",
    "2027-04-05 qingming",
    "2027-05-01 labour_day",
    "2027-05-09 mothers_day",
    "2027-06-09 dragon_boat",
    "2027-06-20 fathers_day",
    "2027-08-08 qixi",
    "2027-08-16 zhongyuan",
    "2027-09-10 teachers_day",
    "2027-09-15 mid_autumn",
    "2027-10-01 national_day",
    "2027-10-08 chongyang",
    "2027-12-22 winter_solstice",
  ]);
});

test.each([
  [2024, "qingming", "2024-04-04"],
  [2024, "dragon_boat", "2024-06-10"],
  [2024, "mid_autumn", "2024-09-17"],
  [2024, "winter_solstice", "2024-12-21"],
  [2025, "mid_autumn", "2025-10-06"],
  [2025, "chongyang", "2025-10-29"],
  [2022, "mothers_day", "2022-05-08"],
  [2021, "fathers_day", "2021-06-20"],
])("%d has %s on %s", (year, key, day) => {
  expect(listOf(year)).toContain(`${day} ${key}`);
});

test("knows the days of mourning", () => {
  expect(isMourningDay(Temporal.PlainDate.from("2027-04-05"))).toBe(true);
  expect(isMourningDay(Temporal.PlainDate.from("2027-08-16"))).toBe(true);
  expect(isMourningDay(Temporal.PlainDate.from("2027-02-06"))).toBe(false);
});
