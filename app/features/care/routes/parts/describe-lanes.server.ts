import { homeCards } from "#app/features/membership/public.server.ts";
import type { Context, StaffActor } from "#app/platform/context.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { dateFromInstant, instantFromDate, todayIn, type Temporal } from "#app/shared/club-time.ts";
import { listVisits } from "../../queries/visits.server.ts";
import { findClashes, placeVisit, positionOf, type Board } from "../../rules/place-visits.ts";

const DAYS = 2;
const OPENS_HOUR = 8;
const CLOSES_HOUR = 20;
/** Hours written above each day. */
const MARKS = [10, 12, 14, 16, 18];

/** @returns who comes where today and tomorrow, one lane a visitor; places in parts of the lane's width. */
export async function describeLanes({ format, texts }: RequestContext, ctx: Context<StaffActor>) {
  const now = ctx.clock.now();
  const firstDay = todayIn(now, ctx.zone);
  const board: Board = { firstDay, days: DAYS, opensHour: OPENS_HOUR, closesHour: CLOSES_HOUR, zone: ctx.zone };
  const visits = await listVisits(ctx, { from: startOf(firstDay), until: startOf(firstDay.add({ days: DAYS })) });
  const homes = await homeCards(
    ctx.db,
    visits.flatMap(({ homeId }) => homeId ?? []),
  );
  const lanes = new Map<string, typeof visits>();
  for (const visit of visits) lanes.set(visit.visitorName, [...(lanes.get(visit.visitorName) ?? []), visit]);

  function startOf(day: Temporal.PlainDate): Temporal.Instant {
    return day.toZonedDateTime({ timeZone: ctx.zone }).toInstant();
  }

  return {
    days: Array.from({ length: DAYS }, (_, index) => ({
      label: format.dayOf(dateFromInstant(startOf(firstDay.add({ days: index })))).text,
      marks: MARKS.map((hour) => ({
        hour,
        left: (index + (hour - OPENS_HOUR) / (CLOSES_HOUR - OPENS_HOUR)) / DAYS,
      })),
    })),
    now: positionOf(now, board),
    lanes: [...lanes].map(([visitor, own]) => {
      const windows = own.map(({ visitFrom, visitUntil }) => ({
        from: instantFromDate(visitFrom),
        until: instantFromDate(visitUntil),
      }));
      const clashes = findClashes(windows);
      return {
        visitor,
        visits: own.flatMap(({ id, category, state, homeId, member, visitFrom, visitUntil }, index) => {
          const window = windows[index];
          const place = window ? placeVisit(window, board) : null;
          if (place === null) return [];
          const hours = `${format.clock(visitFrom)}–${format.clock(visitUntil)}`;
          return {
            ...place,
            id,
            title: homes.get(homeId ?? "")?.label ?? member.name,
            detail: texts("care")(`category.${category}`),
            when: `${format.dayOf(visitFrom).text} ${hours}`,
            isDone: state !== "scheduled",
            clashes: clashes[index] ?? false,
          };
        }),
      };
    }),
  };
}

export type Lanes = Awaited<ReturnType<typeof describeLanes>>;
