import { nowDate, type Context, type StaffActor } from "#app/platform/context.ts";
import { Prisma, type Db } from "#app/platform/db/database.ts";
import { readPageKey, writePageKey } from "#app/shared/page-key.ts";
import type { VIEWS } from "../schemas.ts";

const PAGE_ROWS = 30;

export type EventsView = (typeof VIEWS)[number];

/**
 * The staff's table of events: those to come soonest first, past ones latest first.
 * @param filter.after page key of the last row shown: `startsAt` and id.
 * @returns rows with the seats taken and, of those, how many guests have come.
 */
export async function listStaffEvents(
  ctx: Context<StaffActor>,
  filter: { view: EventsView; q: string; after: string | null },
) {
  const key = readPageKey(filter.after);
  const isPast = filter.view === "past";
  const beyond = (at: Date) => (isPast ? { lt: at } : { gt: at });
  const found = await ctx.db.event.findMany({
    where: {
      AND: [
        whereOf(filter.view, nowDate(ctx)),
        filter.q === "" ? {} : { OR: [{ title: { contains: filter.q } }, { place: { contains: filter.q } }] },
        key === null
          ? {}
          : {
              OR: [{ startsAt: beyond(key.at) }, { startsAt: key.at, id: isPast ? { lt: key.id } : { gt: key.id } }],
            },
      ],
    },
    orderBy: isPast ? [{ startsAt: "desc" }, { id: "desc" }] : [{ startsAt: "asc" }, { id: "asc" }],
    take: PAGE_ROWS + 1,
    select: {
      id: true,
      title: true,
      place: true,
      state: true,
      startsAt: true,
      capacity: true,
      seatsTaken: true,
      registrationOpensAt: true,
      registrationClosesAt: true,
      community: { select: { name: true } },
    },
  });
  const page = found.slice(0, PAGE_ROWS);
  const came = await countCame(
    ctx.db,
    page.map(({ id }) => id),
  );
  const rows = page.map((row) => ({ ...row, came: came.get(row.id) ?? 0 }));
  const last = rows.at(-1);
  return { rows, next: found.length > PAGE_ROWS && last ? writePageKey({ at: last.startsAt, id: last.id }) : null };
}

function whereOf(view: EventsView, now: Date): Prisma.EventWhereInput {
  if (view === "drafts") return { state: "draft" };
  return { state: { not: "draft" }, endsAt: view === "past" ? { lte: now } : { gt: now } };
}

/** @returns how many guests have come to each of the events. */
export async function countCame(db: Db, eventIds: readonly string[]): Promise<Map<string, number>> {
  if (eventIds.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; came: number }[]>`
    SELECT registration.event_id AS id, count(*)::int AS came
    FROM attendee JOIN registration ON registration.id = attendee.registration_id
    WHERE registration.event_id IN (${Prisma.join(eventIds.map((id) => Prisma.sql`${id}::uuid`))})
      AND attendee.checked_in_at IS NOT NULL
    GROUP BY registration.event_id`;
  return new Map(rows.map(({ id, came }) => [id, came]));
}

/** How many of the events to come are open, what is booked of them, and the share of booked guests who came lately. */
export async function readEventFigures(ctx: Context<StaffActor>) {
  const now = nowDate(ctx);
  const since = new Date(now.getTime() - 90 * 24 * 3_600_000);
  const coming = await ctx.db.event.aggregate({
    where: { state: "published", endsAt: { gt: now } },
    _count: true,
    _sum: { capacity: true, seatsTaken: true },
  });
  const [past] = await ctx.db.$queryRaw<{ seats: number; came: number }[]>`
    SELECT count(*)::int AS seats, count(attendee.checked_in_at)::int AS came
    FROM event
    JOIN registration ON registration.event_id = event.id AND registration.state = 'registered'
    JOIN attendee ON attendee.registration_id = registration.id
    WHERE event.state = 'published' AND event.ends_at BETWEEN ${since}::timestamptz AND ${now}::timestamptz`;
  return {
    coming: coming._count,
    capacity: coming._sum.capacity ?? 0,
    taken: coming._sum.seatsTaken ?? 0,
    pastSeats: past?.seats ?? 0,
    pastCame: past?.came ?? 0,
  };
}
