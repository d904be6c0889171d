import { Temporal } from "temporal-polyfill";
import type { Language } from "./locale.ts";

export { Temporal };

type DayWords = {
  /** From the day before yesterday on, as days from today. */
  near: Readonly<Record<number, string>>;
  /** Monday first, as Temporal counts. */
  weekdays: readonly string[];
  monthDay: (month: number, day: number) => string;
  yearMonthDay: (year: number, month: number, day: number) => string;
  full: (date: string, weekday: string) => string;
  between: string;
};

type AgoWords = {
  now: string;
  minutes: (count: number) => string;
  hours: (count: number) => string;
  ago: (amount: string) => string;
  ahead: (amount: string) => string;
};

const ENGLISH_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** The words of days. They are written out because server and browser must print the same text. */
const DAY_WORDS: Readonly<Record<Language, DayWords>> = {
  "zh-CN": {
    near: { [-1]: "昨天", 0: "今天", 1: "明天" },
    weekdays: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
    monthDay: (month, day) => `${month}月${day}日`,
    yearMonthDay: (year, month, day) => `${year}年${month}月${day}日`,
    full: (date, weekday) => `${date} ${weekday}`,
    between: " ",
  },
  "zh-TW": {
    near: { [-1]: "昨天", 0: "今天", 1: "明天" },
    weekdays: ["週一", "週二", "週三", "週四", "週五", "週六", "週日"],
    monthDay: (month, day) => `${month}月${day}日`,
    yearMonthDay: (year, month, day) => `${year}年${month}月${day}日`,
    full: (date, weekday) => `${date} ${weekday}`,
    between: " ",
  },
  en: {
    near: { [-1]: "yesterday", 0: "today", 1: "tomorrow" },
    weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    monthDay: (month, day) => `${day} ${ENGLISH_MONTHS[month - 1]}`,
    yearMonthDay: (year, month, day) => `${day} ${ENGLISH_MONTHS[month - 1]} ${year}`,
    full: (date, weekday) => `${weekday}, ${date}`,
    between: ", ",
  },
};

const AGO_WORDS: Readonly<Record<Language, AgoWords>> = {
  "zh-CN": {
    now: "刚刚",
    minutes: (count) => `${count}分钟`,
    hours: (count) => `${count}小时`,
    ago: (amount) => `${amount}前`,
    ahead: (amount) => `${amount}后`,
  },
  "zh-TW": {
    now: "剛剛",
    minutes: (count) => `${count}分鐘`,
    hours: (count) => `${count}小時`,
    ago: (amount) => `${amount}前`,
    ahead: (amount) => `${amount}後`,
  },
  en: {
    now: "just now",
    minutes: (count) => `${count} min`,
    hours: (count) => `${count} h`,
    ago: (amount) => `${amount} ago`,
    ahead: (amount) => `in ${amount}`,
  },
};

/** A weekday's name alone is clear for the coming week only. */
const LAST_DAY_BY_WEEKDAY = 6;

/** The calendar day it is in a time zone (IANA name). */
export function todayIn(now: Temporal.Instant, zone: string): Temporal.PlainDate {
  return now.toZonedDateTimeISO(zone).toPlainDate();
}

/** Reads a `timestamptz` column. */
export function instantFromDate(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}

/** Writes a `timestamptz` column. */
export function dateFromInstant(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds);
}

/** Reads a `date` column, which arrives as midnight UTC of that day. */
export function plainDateFromDate(date: Date): Temporal.PlainDate {
  return todayIn(instantFromDate(date), "UTC");
}

/** Writes a `date` column, as midnight UTC of that day. */
export function dateFromPlainDate(day: Temporal.PlainDate): Date {
  return new Date(Date.UTC(day.year, day.month - 1, day.day));
}

/** A day as people say it: 今天, 明天, 周六 (in the coming week), 9月15日, 2027年2月6日. */
export function formatDay(
  day: Temporal.PlainDate,
  { today, locale }: { today: Temporal.PlainDate; locale: Language },
): string {
  const words = DAY_WORDS[locale];
  const away = today.until(day).days;
  const near = words.near[away];
  if (near !== undefined) return near;
  if (away > 0 && away <= LAST_DAY_BY_WEEKDAY) return weekdayOf(day, words);
  return day.year === today.year
    ? words.monthDay(day.month, day.day)
    : words.yearMonthDay(day.year, day.month, day.day);
}

/** A moment as people say it, in the club's zone: 今天 14:00, 9月15日 09:30. */
export function formatInstant(
  instant: Temporal.Instant,
  { now, zone, locale }: { now: Temporal.Instant; zone: string; locale: Language },
): string {
  const day = formatDay(todayIn(instant, zone), { today: todayIn(now, zone), locale });
  return `${day} ${timeOfDay(instant, zone)}`;
}

/** A day in full, for the title of a shortened one: 2026年9月15日 周二. */
export function formatFullDay(day: Temporal.PlainDate, locale: Language): string {
  const words = DAY_WORDS[locale];
  const date = words.yearMonthDay(day.year, day.month, day.day);
  return words.full(date, weekdayOf(day, words));
}

/** A day with its weekday, and its year only when that is another: 9月15日 周二, 2027年2月6日 周六. */
export function formatLongDay(
  day: Temporal.PlainDate,
  { today, locale }: { today: Temporal.PlainDate; locale: Language },
): string {
  const words = DAY_WORDS[locale];
  const date =
    day.year === today.year ? words.monthDay(day.month, day.day) : words.yearMonthDay(day.year, day.month, day.day);
  return words.full(date, weekdayOf(day, words));
}

/** A moment in full, for the title of a shortened one: 2026年9月15日 周二 14:00. */
export function formatFull(instant: Temporal.Instant, { zone, locale }: { zone: string; locale: Language }): string {
  const day = formatFullDay(todayIn(instant, zone), locale);
  return `${day}${DAY_WORDS[locale].between}${timeOfDay(instant, zone)}`;
}

/** How far a moment is from now (5分钟前, 2小时后) when that is under 24 hours; else as `formatInstant`. */
export function formatRelative(
  instant: Temporal.Instant,
  { now, zone, locale }: { now: Temporal.Instant; zone: string; locale: Language },
): string {
  const awayMs = instant.epochMilliseconds - now.epochMilliseconds;
  const minutes = Math.floor(Math.abs(awayMs) / 60_000);
  if (minutes >= 24 * 60) return formatInstant(instant, { now, zone, locale });
  const words = AGO_WORDS[locale];
  if (minutes === 0) return words.now;
  const amount = minutes < 60 ? words.minutes(minutes) : words.hours(Math.floor(minutes / 60));
  return awayMs < 0 ? words.ago(amount) : words.ahead(amount);
}

function weekdayOf(day: Temporal.PlainDate, words: DayWords): string {
  return words.weekdays[day.dayOfWeek - 1] ?? "";
}

function timeOfDay(instant: Temporal.Instant, zone: string): string {
  return instant.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: "minute" });
}
