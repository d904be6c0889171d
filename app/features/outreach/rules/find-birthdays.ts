import { Temporal } from "#app/shared/club-time.ts";
import { leapMonthOf, lengthOfLunarMonth, lunarDateOf, solarDayOf } from "./read-lunar-calendar.ts";

/** A birthday as a member gives it. `leapMonth` is true only for a lunar one in a leap month. */
export type Birthday = {
  calendar: "solar" | "lunar";
  month: number;
  day: number;
  leapMonth: boolean;
};

const LEAP_DAY: Birthday = { calendar: "solar", month: 2, day: 29, leapMonth: false };

/**
 * The days of a solar year on which a birthday is celebrated. A lunar one of months 11 and 12 mostly
 * falls in the solar year after its own, so that a year can have none or two. Born in a leap month:
 * that leap month in the years that have it, else the regular month. Born on day 30: day 29 of a
 * short month. Born on 29 February: 28 February.
 */
export function birthdaysIn(year: number, birthday: Birthday): Temporal.PlainDate[] {
  if (birthday.calendar === "solar") {
    return [Temporal.PlainDate.from({ year, month: birthday.month, day: birthday.day })];
  }
  return [year - 1, year].map((lunarYear) => dayInLunarYear(lunarYear, birthday)).filter((day) => day.year === year);
}

/** All birthdays that are celebrated on a day: the ones to look up among the members. */
export function birthdaysOn(day: Temporal.PlainDate): Birthday[] {
  const solar: Birthday = { calendar: "solar", month: day.month, day: day.day, leapMonth: false };
  const endsShortFebruary = day.month === 2 && day.day === 28 && !day.inLeapYear;
  return [solar, ...(endsShortFebruary ? [LEAP_DAY] : []), ...lunarBirthdaysOn(day)];
}

function dayInLunarYear(lunarYear: number, { month, day, leapMonth }: Birthday): Temporal.PlainDate {
  const celebrated = {
    year: lunarYear,
    month,
    leapMonth: leapMonth && leapMonthOf(lunarYear) === month,
  };
  return solarDayOf({ ...celebrated, day: Math.min(day, lengthOfLunarMonth(celebrated)) });
}

function lunarBirthdaysOn(date: Temporal.PlainDate): Birthday[] {
  const today = lunarDateOf(date);
  const { month } = today;
  const standsForLeapMonth = today.leapMonth || leapMonthOf(today.year) !== month;
  const leapMonths = [...(today.leapMonth ? [] : [false]), ...(standsForLeapMonth ? [true] : [])];
  const standsForDay30 = today.day === 29 && lengthOfLunarMonth(today) === 29;
  const days = standsForDay30 ? [29, 30] : [today.day];
  return leapMonths.flatMap((leapMonth) => days.map((day) => ({ calendar: "lunar" as const, month, day, leapMonth })));
}
