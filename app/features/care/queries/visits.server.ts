import type { Context, StaffActor } from "#app/platform/context.ts";
import { dateFromInstant, type Temporal } from "#app/shared/club-time.ts";

/** @returns who comes to which request between two moments, by visitor and time: what was agreed and what is done. */
export async function listVisits(
  { db }: Context<StaffActor>,
  { from, until }: { from: Temporal.Instant; until: Temporal.Instant },
) {
  const found = await db.careRequest.findMany({
    where: {
      visitFrom: { lt: dateFromInstant(until) },
      visitUntil: { gt: dateFromInstant(from) },
      state: { in: ["scheduled", "completed", "confirmed"] },
    },
    orderBy: [{ visitorName: "asc" }, { visitFrom: "asc" }],
    select: {
      id: true,
      category: true,
      state: true,
      homeId: true,
      visitorName: true,
      visitFrom: true,
      visitUntil: true,
      member: { select: { name: true } },
    },
  });
  return found.flatMap(({ visitorName, visitFrom, visitUntil, ...visit }) =>
    visitorName === null || visitFrom === null || visitUntil === null
      ? []
      : { ...visit, visitorName, visitFrom, visitUntil },
  );
}

/** @returns names of those who came lately, for the form that sends the next one. */
export async function listVisitorNames({ db }: Context<StaffActor>): Promise<string[]> {
  const found = await db.careRequest.findMany({
    where: { visitorName: { not: null } },
    distinct: ["visitorName"],
    orderBy: { visitFrom: "desc" },
    take: 50,
    select: { visitorName: true },
  });
  return found.flatMap(({ visitorName }) => visitorName ?? []);
}
