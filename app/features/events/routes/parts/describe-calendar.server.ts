import type { RequestContext } from "#app/platform/http/load-context.ts";
import { instantFromDate, todayIn, type Temporal } from "#app/shared/club-time.ts";
import { monthsOf, stripOf } from "../../rules/event-calendar.ts";

/**
 * @param starts when events begin; @param mine when those begin at which the reader has seats.
 * @returns the tabs of the months, and the strip of days above the list.
 */
export function describeCalendar(
  { ctx, texts }: RequestContext,
  { starts, mine, month }: { starts: readonly Date[]; mine: readonly Date[]; month: Temporal.PlainYearMonth | null },
) {
  const t = texts("events");
  const dayOf = (date: Date) => todayIn(instantFromDate(date), ctx.zone);
  const days = starts.map(dayOf);
  const today = todayIn(ctx.clock.now(), ctx.zone);
  return {
    months: monthsOf(days).map((each) => ({
      month: each.toString(),
      label: t(`month.${each.month}`),
      active: month !== null && each.equals(month),
    })),
    strip: stripOf({ days, mine: mine.map(dayOf), today, month }).map(({ on, ...day }) => ({
      ...day,
      iso: on.toString(),
      day: on.day,
      weekday: t(`weekday.${on.dayOfWeek}`),
    })),
  };
}

export type EventCalendar = ReturnType<typeof describeCalendar>;
