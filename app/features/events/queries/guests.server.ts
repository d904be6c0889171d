import { memberCards } from "#app/features/membership/public.server.ts";
import type { Context, StaffActor } from "#app/platform/context.ts";
import { readPageKey, writePageKey } from "#app/shared/page-key.ts";

/** One registration as staff see it, the member's number masked. */
export type GuestRow = {
  registrationId: string;
  memberId: string;
  memberName: string;
  maskedPhone: string;
  /** 云湖花园 6-3-1203: of several the one that entitles to the event; empty for a member without a home. */
  home: string;
  code: string;
  bookedAt: Date;
  guests: { id: string; name: string; kind: "adult" | "child"; checkedInAt: Date | null }[];
};

/**
 * Who has seats at an event, in the order in which they booked.
 * @param filter.q part of a member's or a guest's name; empty for all.
 * @param filter.after page key of the last row shown: `createdAt` and id.
 */
export async function listGuests(
  ctx: Context<StaffActor>,
  eventId: string,
  filter: { q: string; after: string | null; rows: number },
): Promise<{ rows: GuestRow[]; next: string | null }> {
  const key = readPageKey(filter.after);
  const found = await ctx.db.registration.findMany({
    where: {
      eventId,
      state: "registered",
      AND: [
        filter.q === "" ? {} : named(filter.q),
        key === null ? {} : { OR: [{ createdAt: { gt: key.at } }, { createdAt: key.at, id: { gt: key.id } }] },
      ],
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: filter.rows + 1,
    select: guestColumns,
  });
  const page = found.slice(0, filter.rows);
  const last = page.at(-1);
  return {
    rows: await describeGuests(ctx, page),
    next: found.length > filter.rows && last ? writePageKey({ at: last.createdAt, id: last.id }) : null,
  };
}

/** Most registrations that a name at the door can mean. */
const FOUND_ROWS = 20;

/** @returns the registrations whose member or guest has this in the name, for the door. */
export async function findGuests(ctx: Context<StaffActor>, eventId: string, q: string): Promise<GuestRow[]> {
  const { rows } = await listGuests(ctx, eventId, { q, after: null, rows: FOUND_ROWS });
  return rows;
}

/** @returns the registration with this code or id, also one that was given back; null when it is of another event. */
export async function findRegistration(
  ctx: Context<StaffActor>,
  eventId: string,
  by: { code: string } | { id: string },
): Promise<(GuestRow & { isCancelled: boolean }) | null> {
  const found = await ctx.db.registration.findFirst({
    where: { eventId, ...by },
    select: { ...guestColumns, state: true },
  });
  if (found === null) return null;
  const [row] = await describeGuests(ctx, [found]);
  return row ? { ...row, isCancelled: found.state === "cancelled" } : null;
}

const guestColumns = {
  id: true,
  memberId: true,
  event: { select: { communityId: true } },
  code: true,
  createdAt: true,
  attendees: { select: { id: true, name: true, kind: true, checkedInAt: true }, orderBy: { position: "asc" } },
} as const;

function named(q: string) {
  return { OR: [{ member: { name: { contains: q } } }, { attendees: { some: { name: { contains: q } } } }] };
}

type Found = {
  id: string;
  memberId: string;
  event: { communityId: string | null };
  code: string;
  createdAt: Date;
  attendees: GuestRow["guests"];
};

async function describeGuests(ctx: Context<StaffActor>, found: readonly Found[]): Promise<GuestRow[]> {
  const cards = await memberCards(
    ctx,
    found.map(({ memberId }) => memberId),
  );
  return found.map(({ id, memberId, event, code, createdAt, attendees }) => {
    const card = cards.get(memberId);
    const [home] = card?.homes ?? [];
    const entitling = card?.homes.find(({ communityId }) => communityId === event.communityId);
    return {
      registrationId: id,
      memberId,
      memberName: card?.name ?? "",
      maskedPhone: card?.maskedPhone ?? "",
      home: (entitling ?? home)?.label ?? "",
      code,
      bookedAt: createdAt,
      guests: attendees,
    };
  });
}
