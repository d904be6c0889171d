import { Temporal } from "#app/shared/club-time.ts";

/** A birthday as the member celebrates it. `leapMonth` is true only for a lunar one in a leap month. */
export type Birthday = {
  calendar: "solar" | "lunar";
  /** Null when the member keeps the year to themselves. */
  year: number | null;
  month: number;
  day: number;
  leapMonth: boolean;
};

const EARLIEST_YEAR = 1900;
/** Lunar months have 29 or 30 days. */
const LONGEST_LUNAR_MONTH = 30;
/** A year that has a 29 February, for birthdays without a year. */
const LEAP_YEAR = 2000;

/** Tells whether there is such a day and it is not after `today`. */
export function isBirthday({ calendar, year, month, day, leapMonth }: Birthday, today: Temporal.PlainDate): boolean {
  if (year !== null && (year < EARLIEST_YEAR || year > today.year)) return false;
  if (month < 1 || month > 12 || day < 1) return false;
  if (calendar === "lunar") return day <= LONGEST_LUNAR_MONTH;
  const { daysInMonth } = Temporal.PlainDate.from({ year: year ?? LEAP_YEAR, month, day: 1 });
  if (leapMonth || day > daysInMonth) return false;
  return year === null || Temporal.PlainDate.compare({ year, month, day }, today) <= 0;
}
