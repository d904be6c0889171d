import fc from "fast-check";
import { expect, test } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { birthdaysIn, birthdaysOn } from "./find-birthdays.ts";
import type { Birthday } from "./find-birthdays.ts";

function solar(month: number, day: number): Birthday {
  return { calendar: "solar", month, day, leapMonth: false };
}

function lunar(month: number, day: number, leapMonth = false): Birthday {
  return { calendar: "lunar", month, day, leapMonth };
}

test.each([
  ["an ordinary day", solar(9, 15), 2026, ["2026-09-15"]],
  ["29 February in a leap year", solar(2, 29), 2028, ["2028-02-29"]],
  ["29 February in another year", solar(2, 29), 2026, ["2026-02-28"]],
  ["正月初一", lunar(1, 1), 2027, ["2027-02-06"]],
  ["八月十五", lunar(8, 15), 2026, ["2026-09-25"]],
  ["十二月初八, of the lunar year before", lunar(12, 8), 2026, ["2026-01-26"]],
  ["腊月三十 in a long month", lunar(12, 30), 2024, ["2024-02-09"]],
  ["腊月三十 in a short month", lunar(12, 30), 2026, ["2026-02-16"]],
  ["腊月廿九, the same day then", lunar(12, 29), 2026, ["2026-02-16"]],
  ["冬月二十, twice in one year", lunar(11, 20), 2026, ["2026-01-08", "2026-12-28"]],
  ["冬月二十, once in the next", lunar(11, 20), 2027, ["2027-12-17"]],
  ["冬月三十, not at all in some year", lunar(11, 30), 2028, []],
  ["闰六月十五 in a year that has it", lunar(6, 15, true), 2025, ["2025-08-08"]],
  ["闰六月三十 in a short leap month", lunar(6, 30, true), 2025, ["2025-08-22"]],
  ["闰六月十五 in a year without it", lunar(6, 15, true), 2026, ["2026-07-28"]],
  ["六月十五 in a year with a leap sixth month", lunar(6, 15), 2025, ["2025-07-09"]],
  ["闰五月十五 in a year with another leap month", lunar(5, 15, true), 2025, ["2025-06-10"]],
])("celebrates %s", (_, birthday, year, days) => {
  expect(birthdaysIn(year, birthday).map(String)).toEqual(days);
});

test.each([
  ["2026-02-28", [solar(2, 28), solar(2, 29), lunar(1, 12), lunar(1, 12, true)]],
  ["2028-02-28", [solar(2, 28), lunar(2, 4), lunar(2, 4, true)]],
  ["2026-02-16", [solar(2, 16), lunar(12, 29), lunar(12, 30), lunar(12, 29, true), lunar(12, 30, true)]],
  ["2025-07-09", [solar(7, 9), lunar(6, 15)]],
  ["2025-08-08", [solar(8, 8), lunar(6, 15, true)]],
])("looks up on %s whose day it is", (day, birthdays) => {
  expect(birthdaysOn(Temporal.PlainDate.from(day))).toEqual(birthdays);
});

const anyBirthday = fc.oneof(
  fc
    .date({ min: new Date("1940-01-01"), max: new Date("2020-12-31"), noInvalidDate: true })
    .map((date) => solar(date.getUTCMonth() + 1, date.getUTCDate())),
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 30 }), fc.boolean())
    .map(([month, day, leap]) => lunar(month, day, leap)),
);

test("the look-up of a day finds exactly the birthdays celebrated on it", () => {
  fc.assert(
    fc.property(anyBirthday, fc.integer({ min: 2000, max: 2060 }), fc.nat(364), (birthday, year, offset) => {
      for (const day of birthdaysIn(year, birthday)) {
        expect(birthdaysOn(day)).toContainEqual(birthday);
      }
      const day = Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days: offset });
      for (const found of birthdaysOn(day)) {
        expect(birthdaysIn(year, found).map(String)).toContain(day.toString());
      }
    }),
  );
});

test("every lunar birthday comes once in each lunar year", () => {
  const birthday = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 30 }), fc.boolean());
  fc.assert(
    fc.property(birthday, ([month, day, leap]) => {
      const years = Array.from({ length: 40 }, (_, index) => 2020 + index);
      const days = years.flatMap((year) => birthdaysIn(year, lunar(month, day, leap)));
      for (const [index, next] of days.entries()) {
        const previous = days[index - 1];
        if (previous === undefined) continue;
        const apart = previous.until(next).days;
        expect(apart).toBeGreaterThanOrEqual(353 - 30);
        expect(apart).toBeLessThanOrEqual(385 + 30);
      }
    }),
    { numRuns: 30 },
  );
});
