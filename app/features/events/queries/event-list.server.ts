import { nowDate, type Context } from "#app/platform/context.ts";
import { instantFromDate } from "#app/shared/club-time.ts";
import { readPageKey, writePageKey } from "#app/shared/page-key.ts";
import type { EventCategory } from "../rules/event-terms.ts";
import { registrationStatus, type RegistrationStatus } from "../rules/registration-status.ts";

const PAGE_ROWS = 20;

export type EventListRow = {
  id: string;
  title: string;
  summary: string;
  category: string;
  pictureKey: string | null;
  place: string;
  startsAt: Date;
  registrationOpensAt: Date;
  feeFen: bigint;
  /** Null: owners of all communities. */
  communityId: string | null;
  community: string | null;
  /** 1 is the tier everybody starts in. */
  minTierRank: number;
  freeSeats: number;
  status: RegistrationStatus;
};

export type EventFilter = {
  category: EventCategory | null;
  communityId: string | null;
  /** Page key of the last row shown: `startsAt` and id. */
  after: string | null;
  /** Only events that begin in this time. */
  between?: { from: Date; until: Date };
};

/**
 * Published and cancelled events that are not over, soonest first; the same for every reader, so that visitors' pages
 * can be kept.
 */
export async function listEvents(
  ctx: Pick<Context, "db" | "clock">,
  filter: EventFilter,
): Promise<{ rows: EventListRow[]; next: string | null }> {
  const key = readPageKey(filter.after);
  const found = await ctx.db.event.findMany({
    where: {
      state: { in: ["published", "cancelled"] },
      endsAt: { gt: nowDate(ctx) },
      ...(filter.between ? { startsAt: { gte: filter.between.from, lt: filter.between.until } } : {}),
      ...(filter.category === null ? {} : { category: filter.category }),
      ...(filter.communityId === null ? {} : { OR: [{ communityId: filter.communityId }, { communityId: null }] }),
      ...(key === null
        ? {}
        : { AND: { OR: [{ startsAt: { gt: key.at } }, { startsAt: key.at, id: { gt: key.id } }] } }),
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: PAGE_ROWS + 1,
    omit: { body: true, address: true, createdAt: true, updatedAt: true },
    include: { community: { select: { name: true } } },
  });
  const rows = found.slice(0, PAGE_ROWS).map((event) => ({
    ...event,
    community: event.community?.name ?? null,
    freeSeats: event.capacity - event.seatsTaken,
    status: registrationStatus(
      {
        ...event,
        registrationOpensAt: instantFromDate(event.registrationOpensAt),
        registrationClosesAt: instantFromDate(event.registrationClosesAt),
      },
      ctx.clock.now(),
    ),
  }));
  const last = rows.at(-1);
  return { rows, next: found.length > PAGE_ROWS && last ? writePageKey({ at: last.startsAt, id: last.id }) : null };
}
