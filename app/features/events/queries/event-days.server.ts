import { nowDate, type Context, type MemberActor } from "#app/platform/context.ts";

/** More than any club plans ahead; beyond them the strip shows no dots. */
const MOST_EVENTS = 500;

/** @returns when the events that owners see and that are not over begin, soonest first. */
export async function listEventStarts(ctx: Pick<Context, "db" | "clock">): Promise<Date[]> {
  const found = await ctx.db.event.findMany({
    where: { state: "published", endsAt: { gt: nowDate(ctx) } },
    orderBy: { startsAt: "asc" },
    take: MOST_EVENTS,
    select: { startsAt: true },
  });
  return found.map(({ startsAt }) => startsAt);
}

/** @returns the seats that the actor holds at events that are not over, by event. */
export async function listMySeats(
  ctx: Context<MemberActor>,
): Promise<{ eventId: string; seats: number; startsAt: Date }[]> {
  const found = await ctx.db.registration.findMany({
    where: { memberId: ctx.actor.memberId, state: "registered", event: { endsAt: { gt: nowDate(ctx) } } },
    select: { eventId: true, seats: true, event: { select: { startsAt: true } } },
  });
  return found.map(({ eventId, seats, event }) => ({ eventId, seats, startsAt: event.startsAt }));
}
