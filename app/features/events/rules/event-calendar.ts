import { Temporal } from "#app/shared/club-time.ts";

/** Days that the strip shows while no month is chosen: two weeks. */
const NEAR_DAYS = 14;
/** Months with a tab of their own, beside the one for all. */
const MOST_MONTHS = 5;

export type StripDay = {
  on: Temporal.PlainDate;
  isToday: boolean;
  /** Events that begin on this day. */
  events: number;
  /** Whether the reader has seats at one of them. */
  isMine: boolean;
};

/** @returns the months in which something takes place, in order. */
export function monthsOf(days: readonly Temporal.PlainDate[]): Temporal.PlainYearMonth[] {
  const months = [...new Set(days.map((day) => day.toPlainYearMonth().toString()))].sort();
  return months.slice(0, MOST_MONTHS).map((month) => Temporal.PlainYearMonth.from(month));
}

/**
 * @param days on which events begin, one for each event.
 * @param mine the days on which the reader has seats.
 * @param month null for the next two weeks; otherwise what is left of that month.
 * @returns every day of that time, with what happens on it.
 */
export function stripOf({
  days,
  mine,
  today,
  month,
}: {
  days: readonly Temporal.PlainDate[];
  mine: readonly Temporal.PlainDate[];
  today: Temporal.PlainDate;
  month: Temporal.PlainYearMonth | null;
}): StripDay[] {
  const first = month?.toPlainDate({ day: 1 }) ?? today;
  const from = Temporal.PlainDate.compare(first, today) < 0 ? today : first;
  const count = month === null ? NEAR_DAYS : from.until(month.toPlainDate({ day: month.daysInMonth })).days + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const on = from.add({ days: index });
    return {
      on,
      isToday: on.equals(today),
      events: days.filter((day) => day.equals(on)).length,
      isMine: mine.some((day) => day.equals(on)),
    };
  });
}
