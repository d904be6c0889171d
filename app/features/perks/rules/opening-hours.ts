import type { Temporal } from "#app/shared/club-time.ts";

/** Opening and closing time as "09:00" and "21:30"; a closing time not after the opening one is on the next day. */
export type OpeningRange = readonly [string, string];

/** By ISO weekday, "1" for Monday; a day that is missing is closed. */
export type Hours = Readonly<Record<string, readonly OpeningRange[]>>;

export type Opening =
  | { state: "open"; until: string }
  | { state: "opens_today"; at: string }
  /** `weekday`: ISO, 1 for Monday. `inDays` counts from today, at least 1. */
  | { state: "opens_later"; inDays: number; weekday: number; at: string }
  | { state: "closed" };

const DAY_MINUTES = 24 * 60;

/** @returns whether a branch is open at a club time, until when, or when it opens next. */
export function openingAt(hours: Hours, at: Temporal.PlainDateTime): Opening {
  const minute = at.hour * 60 + at.minute;
  const open = rangesAround(hours, at.dayOfWeek)
    .filter(({ from, until }) => from <= minute && minute < until)
    .toSorted((one, other) => other.until - one.until)[0];
  if (open) return { state: "open", until: open.closes };
  return nextOpening(hours, at.dayOfWeek, minute);
}

function nextOpening(hours: Hours, weekday: number, minute: number): Opening {
  for (let inDays = 0; inDays <= 7; inDays += 1) {
    const day = ((weekday - 1 + inDays) % 7) + 1;
    const next = rangesOf(hours, day)
      .map(([opens]) => opens)
      .filter((opens) => inDays > 0 || minuteOf(opens) > minute)
      .toSorted()[0];
    if (next !== undefined) {
      return inDays === 0
        ? { state: "opens_today", at: next }
        : { state: "opens_later", inDays, weekday: day, at: next };
    }
  }
  return { state: "closed" };
}

/** Weekdays with the same hours, in a row. */
export type HoursLine = { from: number; to: number; ranges: readonly OpeningRange[] };

/** @returns the week from Monday, days in a row with the same hours as one line; closed days are left out. */
export function hoursLines(hours: Hours): HoursLine[] {
  const lines: HoursLine[] = [];
  for (let day = 1; day <= 7; day += 1) {
    const ranges = rangesOf(hours, day);
    const last = lines.at(-1);
    if (ranges.length === 0) continue;
    if (last?.to === day - 1 && JSON.stringify(last.ranges) === JSON.stringify(ranges)) last.to = day;
    else lines.push({ from: day, to: day, ranges });
  }
  return lines;
}

/** Today's ranges and yesterday's that last past midnight, in minutes of today. */
function rangesAround(hours: Hours, weekday: number): { from: number; until: number; closes: string }[] {
  const yesterday = weekday === 1 ? 7 : weekday - 1;
  return [
    ...rangesOf(hours, weekday).map((range) => inMinutes(range, 0)),
    ...rangesOf(hours, yesterday).map((range) => inMinutes(range, -DAY_MINUTES)),
  ];
}

function inMinutes([opens, closes]: OpeningRange, shift: number) {
  const from = minuteOf(opens);
  const until = minuteOf(closes);
  return { from: from + shift, until: (until > from ? until : until + DAY_MINUTES) + shift, closes };
}

function rangesOf(hours: Hours, weekday: number): readonly OpeningRange[] {
  return hours[String(weekday)] ?? [];
}

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
}
