import { nowDate, type Context } from "#app/platform/context.ts";
import type { Prisma } from "#app/platform/db/database.ts";
import { readPageKey, writePageKey } from "#app/shared/page-key.ts";
import type { EventCategory } from "../rules/event-terms.ts";
import type { MemberFacts } from "../rules/judge-registration.ts";
import { registrationStatus, type RegistrationStatus } from "../rules/registration-status.ts";
import { registrationTerms } from "../rules/registration-terms.ts";

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
  /** Page key of the last row shown: `startsAt` and id. */
  after: string | null;
  /** Only events that begin in this time. */
  between?: { from: Date; until: Date };
  /** Only events for this member that can be booked now, full ones included. */
  bookableBy?: MemberFacts;
};

/**
 * Published and cancelled events that are not over, soonest first; the same for whoever asks for the same, so that
 * visitors' pages can be kept.
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
      AND: [
        filter.bookableBy ? bookableBy(filter.bookableBy, nowDate(ctx)) : {},
        key === null ? {} : { OR: [{ startsAt: { gt: key.at } }, { startsAt: key.at, id: { gt: key.id } }] },
      ],
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
    status: registrationStatus(registrationTerms(event), ctx.clock.now()),
  }));
  const last = rows.at(-1);
  return { rows, next: found.length > PAGE_ROWS && last ? writePageKey({ at: last.startsAt, id: last.id }) : null };
}

/** What `judgeAudience` and the time of registration ask of an event, for the database. */
function bookableBy({ tierRank, communityIds }: MemberFacts, now: Date): Prisma.EventWhereInput {
  return {
    state: "published",
    registrationOpensAt: { lte: now },
    registrationClosesAt: { gt: now },
    minTierRank: { lte: tierRank },
    OR: [{ communityId: null }, { communityId: { in: [...communityIds] } }],
  };
}
