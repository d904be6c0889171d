import { LunarDay, LunarMonth, LunarYear, SolarDay, SolarTerm } from "tyme4ts";
import { Temporal } from "#app/shared/club-time.ts";

/** A day of the Chinese calendar; `leapMonth` tells the second of two months of one number. */
export type LunarDate = { year: number; month: number; leapMonth: boolean; day: number };

/** Reads a day in the Chinese calendar. Node's own (ICU) is wrong for 2027 and is not used. */
export function lunarDateOf(day: Temporal.PlainDate): LunarDate {
  const lunar = SolarDay.fromYmd(day.year, day.month, day.day).getLunarDay();
  const month = lunar.getLunarMonth();
  return {
    year: lunar.getYear(),
    month: Math.abs(month.getMonthWithLeap()),
    leapMonth: month.isLeap(),
    day: lunar.getDay(),
  };
}

/** The solar day of a day of the Chinese calendar; the month has to have it. */
export function solarDayOf({ year, month, leapMonth, day }: LunarDate): Temporal.PlainDate {
  const solar = LunarDay.fromYmd(year, leapMonth ? -month : month, day).getSolarDay();
  return plainDateOf(solar);
}

/** How many days a lunar month has: 29 or 30. */
export function lengthOfLunarMonth({ year, month, leapMonth }: Omit<LunarDate, "day">): number {
  return LunarMonth.fromYm(year, leapMonth ? -month : month).getDayCount();
}

/** The number of the month that a lunar year has twice, or 0. */
export function leapMonthOf(lunarYear: number): number {
  return LunarYear.fromYear(lunarYear).getLeapMonth();
}

/** The day of 清明 or 冬至 in a solar year. The library counts 冬至 to the year that follows it. */
export function solarTermIn(year: number, term: "清明" | "冬至"): Temporal.PlainDate {
  return plainDateOf(SolarTerm.fromName(term === "冬至" ? year + 1 : year, term).getSolarDay());
}

function plainDateOf(solar: SolarDay): Temporal.PlainDate {
  return Temporal.PlainDate.from({
    year: solar.getYear(),
    month: solar.getMonth(),
    day: solar.getDay(),
  });
}
