import {
  formatDay,
  formatFull,
  formatFullDay,
  formatInstant,
  formatLongDay,
  formatRelative,
  instantFromDate,
  plainDateFromDate,
  type Temporal,
  todayIn,
} from "#app/shared/club-time.ts";
import type { Language } from "#app/shared/locale.ts";
import { formatMoney } from "#app/shared/money.ts";

/** A date or time as people say it, the whole of it for the title, and ISO 8601 for machines. */
export type TimeText = { text: string; full: string; iso: string };

/** Writes times and money for one reader, on the server, so that screens print the same text in every browser. */
export type Format = {
  /** @param date midnight UTC of a calendar day, as a `date` column is read. */
  day(date: Date): TimeText;
  /** Day and time: 今天 14:00. */
  time(date: Date): TimeText;
  /** The day alone of an instant, in the club's zone. */
  dayOf(date: Date): TimeText;
  /** The day of an instant with its weekday: 12月5日 周六. */
  longDay(date: Date): TimeText;
  /** 14:00 */
  clock(date: Date): string;
  /** 5 分钟前; beyond 24 hours the day and time. */
  ago(date: Date): TimeText;
  /** ¥5,000.00 */
  money(fen: bigint): string;
  number(value: number): string;
};

/** @returns the formatter for a language, the club's zone and the present moment. */
export function createFormat(reader: { language: Language; zone: string; now: Temporal.Instant }): Format {
  const { language: locale, zone, now } = reader;
  const today = todayIn(now, zone);
  const dayText = (day: Temporal.PlainDate): TimeText => ({
    text: formatDay(day, { today, locale }),
    full: formatFullDay(day, locale),
    iso: day.toString(),
  });
  const timeText = (date: Date, text: (instant: Temporal.Instant) => string): TimeText => {
    const instant = instantFromDate(date);
    return { text: text(instant), full: formatFull(instant, { zone, locale }), iso: instant.toString() };
  };
  return {
    day: (date) => dayText(plainDateFromDate(date)),
    dayOf: (date) => dayText(todayIn(instantFromDate(date), zone)),
    time: (date) => timeText(date, (instant) => formatInstant(instant, { now, zone, locale })),
    ago: (date) => timeText(date, (instant) => formatRelative(instant, { now, zone, locale })),
    longDay: (date) => {
      const day = todayIn(instantFromDate(date), zone);
      return { ...dayText(day), text: formatLongDay(day, { today, locale }) };
    },
    clock: (date) => instantFromDate(date).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: "minute" }),
    money: (fen) => formatMoney(fen, locale),
    number: (value) => value.toLocaleString(locale),
  };
}
