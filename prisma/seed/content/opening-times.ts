import type { Hours } from "#app/features/perks/rules/opening-hours.ts";

const WEEK = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** Open every day from `opens` to `closes`, but for the ISO weekdays named last. */
export function daily(opens: string, closes: string, ...closed: string[]): Hours {
  const days = WEEK.filter((day) => !closed.includes(day));
  return Object.fromEntries(days.map((day) => [day, [[opens, closes] as const]]));
}

/** One range for Monday to Friday, another for the weekend. */
export function weekdaysAndWeekend(weekdays: readonly [string, string], weekend: readonly [string, string]): Hours {
  return Object.fromEntries(WEEK.map((day) => [day, [Number(day) <= 5 ? weekdays : weekend]]));
}
