import { Temporal } from "#app/shared/club-time.ts";
import { invariant } from "#app/shared/invariant.ts";
import type { WorkingCalendar } from "./working-calendar.ts";

/** A time in which the club waits for the owner; `until` is null while it still does. */
export type OwnerWait = { from: Temporal.Instant; until: Temporal.Instant | null };

type Span = { fromMs: number; untilMs: number };

/**
 * Until when the club has promised an answer: `workingMinutes` after the report, counting neither
 * nights, days off and holidays nor the times in which it waits for the owner. Returns null when an
 * open wait leaves the end unknown.
 */
export function answerDueAt({
  reportedAt,
  workingMinutes,
  waits,
  calendar,
  zone,
}: {
  reportedAt: Temporal.Instant;
  workingMinutes: number;
  waits: readonly OwnerWait[];
  calendar: WorkingCalendar;
  zone: string;
}): Temporal.Instant | null {
  invariant(calendar.weekdays.length > 0, "the desk works on some weekday");
  invariant(calendar.opens < calendar.closes, "the desk opens before it closes");
  const pauses = [{ fromMs: -Infinity, untilMs: reportedAt.epochMilliseconds }, ...waits.map(spanOf)];
  const openWaitMs = Math.min(...pauses.filter((pause) => pause.untilMs === Infinity).map((pause) => pause.fromMs));
  let leftMs = workingMinutes * 60_000;
  for (let day = reportedAt.toZonedDateTimeISO(zone).toPlainDate(); ; day = day.add({ days: 1 })) {
    const opening = openingOf(day, calendar, zone);
    if (opening.fromMs > openWaitMs) return null;
    if (!isWorkingDay(day, calendar)) continue;
    for (const { fromMs, untilMs } of pauses.reduce(withoutPause, [opening])) {
      if (leftMs <= untilMs - fromMs) {
        return Temporal.Instant.fromEpochMilliseconds(fromMs + leftMs);
      }
      leftMs -= untilMs - fromMs;
    }
  }
}

function isWorkingDay(day: Temporal.PlainDate, calendar: WorkingCalendar): boolean {
  const date = day.toString();
  if (calendar.makeUpDays.has(date)) return true;
  return calendar.weekdays.includes(day.dayOfWeek) && !calendar.holidays.has(date);
}

function openingOf(day: Temporal.PlainDate, calendar: WorkingCalendar, zone: string): Span {
  function at(time: string): number {
    return day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
  }
  return { fromMs: at(calendar.opens), untilMs: at(calendar.closes) };
}

function spanOf({ from, until }: OwnerWait): Span {
  return { fromMs: from.epochMilliseconds, untilMs: until?.epochMilliseconds ?? Infinity };
}

/** Cuts a pause out of stretches of time. */
function withoutPause(spans: readonly Span[], pause: Span): Span[] {
  return spans
    .flatMap(({ fromMs, untilMs }) => [
      { fromMs, untilMs: Math.min(untilMs, pause.fromMs) },
      { fromMs: Math.max(fromMs, pause.untilMs), untilMs },
    ])
    .filter(({ fromMs, untilMs }) => fromMs < untilMs);
}
