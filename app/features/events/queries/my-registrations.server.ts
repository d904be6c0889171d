import { nowDate, type Context, type MemberActor } from "#app/platform/context.ts";

const PAST_ROWS = 20;

const columns = {
  id: true,
  state: true,
  seats: true,
  code: true,
  event: {
    select: { id: true, title: true, place: true, pictureKey: true, startsAt: true, endsAt: true, state: true },
  },
} as const;

/** The actor's own registrations: those to come, soonest first, and the latest past ones. */
export async function listMyRegistrations(ctx: Context<MemberActor>) {
  const { memberId } = ctx.actor;
  const now = nowDate(ctx);
  const [coming, past] = await Promise.all([
    ctx.db.registration.findMany({
      where: { memberId, state: "registered", event: { endsAt: { gt: now } } },
      orderBy: { event: { startsAt: "asc" } },
      select: columns,
    }),
    ctx.db.registration.findMany({
      where: { memberId, state: "registered", event: { endsAt: { lte: now } } },
      orderBy: { event: { startsAt: "desc" } },
      take: PAST_ROWS,
      select: columns,
    }),
  ]);
  return { coming, past };
}

/** @returns the actor's live registration for an event, or null. */
export async function findMyRegistration(ctx: Context<MemberActor>, eventId: string): Promise<{ id: string } | null> {
  return ctx.db.registration.findFirst({
    where: { eventId, memberId: ctx.actor.memberId, state: "registered" },
    select: { id: true },
  });
}

/** Companions offered again. */
const COMPANIONS = 6;

/** @returns guests whom the actor brought along before, beside the household, the latest first and each name once. */
export async function listCompanions(ctx: Context<MemberActor>, household: readonly string[]) {
  return ctx.db.attendee.findMany({
    where: { registration: { memberId: ctx.actor.memberId }, name: { notIn: [...household] } },
    orderBy: [{ registration: { createdAt: "desc" } }, { position: "asc" }],
    distinct: ["name"],
    take: COMPANIONS,
    select: { id: true, name: true, kind: true },
  });
}

/**
 * @returns those of these guests whom the actor brought along before, the latest first; also those offered under a later
 *   booking's id by now. Guests of others are left out.
 */
export async function findCompanions(ctx: Context<MemberActor>, ids: readonly string[]) {
  return ctx.db.attendee.findMany({
    where: { id: { in: [...ids] }, registration: { memberId: ctx.actor.memberId } },
    orderBy: [{ registration: { createdAt: "desc" } }, { position: "asc" }],
    select: { name: true, kind: true },
  });
}

/** @returns one of the actor's registrations with who comes; null for those of others. */
export async function readMyRegistration(ctx: Context<MemberActor>, registrationId: string) {
  return ctx.db.registration.findFirst({
    where: { id: registrationId, memberId: ctx.actor.memberId },
    include: {
      event: true,
      attendees: { select: { id: true, name: true, kind: true, checkedInAt: true }, orderBy: { position: "asc" } },
    },
  });
}
