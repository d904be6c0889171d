import { nowDate, type Context } from "#app/platform/context.ts";
import { instantFromDate } from "#app/shared/club-time.ts";
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
  freeSeats: number;
  status: RegistrationStatus;
};

export type EventFilter = {
  category: EventCategory | null;
  communityId: string | null;
  /** `startsAt` in epoch milliseconds and id of the last row shown, joined by a dot. */
  after: string | null;
};

/**
 * Published and cancelled events that are not over, soonest first; the same for every reader, so that visitors' pages
 * can be kept.
 */
export async function listEvents(
  ctx: Pick<Context, "db" | "clock">,
  filter: EventFilter,
): Promise<{ rows: EventListRow[]; next: string | null }> {
  const cursor = parseCursor(filter.after);
  const found = await ctx.db.event.findMany({
    where: {
      state: { in: ["published", "cancelled"] },
      endsAt: { gt: nowDate(ctx) },
      ...(filter.category === null ? {} : { category: filter.category }),
      ...(filter.communityId === null ? {} : { OR: [{ communityId: filter.communityId }, { communityId: null }] }),
      ...(cursor === null
        ? {}
        : { AND: { OR: [{ startsAt: { gt: cursor.at } }, { startsAt: cursor.at, id: { gt: cursor.id } }] } }),
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: PAGE_ROWS + 1,
    omit: { body: true, address: true, createdAt: true, updatedAt: true },
  });
  const rows = found.slice(0, PAGE_ROWS).map((event) => ({
    ...event,
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
  return { rows, next: found.length > PAGE_ROWS && last ? `${last.startsAt.getTime()}.${last.id}` : null };
}

function parseCursor(text: string | null): { at: Date; id: string } | null {
  const match = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(text ?? "");
  return match?.[1] && match[2] ? { at: new Date(Number(match[1])), id: match[2] } : null;
}
