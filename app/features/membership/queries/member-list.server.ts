import type { Context, StaffActor } from "#app/platform/context.ts";
import type { Prisma } from "#app/platform/db/database.ts";
import { assertMay } from "#app/features/identity/public.server.ts";
import type { Relation } from "../rules/household-rights.ts";
import { readSearch, type SearchWord } from "../rules/search-members.ts";
import { memberCardColumns, memberCardOf, type MemberCard, type Reader } from "./member-cards.server.ts";

export type MemberFilter = {
  /** Parts of names, a whole phone number, a room; all words must fit. */
  text: string;
  communityId: string | null;
  tierId: string | null;
  relation: Relation | null;
  state: "active" | "blocked" | null;
};

export type MemberOrder = { by: "joined" | "name"; direction: "ascending" | "descending" };

/** The row beside which a page begins, and on which side. */
export type MemberPlace = { memberId: string; side: "after" | "before" };

export type MemberLine = MemberCard & { joinedAt: Date };

export type MemberPage = { rows: MemberLine[]; hasPrevious: boolean; hasNext: boolean };

const lineColumns = { ...memberCardColumns, joinedAt: true } satisfies Prisma.MemberSelect;

/** Reads one page of the members who fit. Pages go by key, so that no row is skipped when members come and go. */
export async function listMembers(
  ctx: Context<StaffActor>,
  { filter, order, place, take }: { filter: MemberFilter; order: MemberOrder; place: MemberPlace | null; take: number },
): Promise<MemberPage> {
  assertMay(ctx.actor, "members.see");
  const { db, vault } = ctx;
  const isBackwards = place?.side === "before";
  const isUp = (order.direction === "ascending") !== isBackwards;
  const sort = isUp ? "asc" : "desc";
  const found = await db.member.findMany({
    where: { AND: [filterMembers(vault, filter), await beyond(db, place, order, isUp)] },
    orderBy: order.by === "name" ? [{ name: sort }, { id: sort }] : { id: sort },
    take: take + 1,
    select: lineColumns,
  });
  const rows = found.slice(0, take).map((row) => ({ ...memberCardOf(row, vault), joinedAt: row.joinedAt }));
  const hasMore = found.length > take;
  return isBackwards
    ? { rows: rows.toReversed(), hasPrevious: hasMore, hasNext: true }
    : { rows, hasPrevious: place !== null, hasNext: hasMore };
}

/** @returns how many members fit. */
export function countMembers({ db, vault, actor }: Context<StaffActor>, filter: MemberFilter): Promise<number> {
  assertMay(actor, "members.see");
  return db.member.count({ where: filterMembers(vault, filter) });
}

/** Finds members for a picker: the first who fit, by name. */
export async function findMembers({ db, vault }: Reader, text: string, limit = 10): Promise<MemberCard[]> {
  if (text.trim() === "") return [];
  const filter = { text, communityId: null, tierId: null, relation: null, state: null };
  const rows = await db.member.findMany({
    where: filterMembers(vault, filter),
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: limit,
    select: memberCardColumns,
  });
  return rows.map((row) => memberCardOf(row, vault));
}

/** Ids grow with the time a member joined. */
async function beyond(
  db: Reader["db"],
  place: MemberPlace | null,
  order: MemberOrder,
  isUp: boolean,
): Promise<Prisma.MemberWhereInput> {
  if (place === null) return {};
  const side = <T>(value: T) => (isUp ? { gt: value } : { lt: value });
  if (order.by === "joined") return { id: side(place.memberId) };
  const row = await db.member.findUnique({ where: { id: place.memberId }, select: { name: true } });
  if (row === null) return {};
  return { OR: [{ name: side(row.name) }, { name: row.name, id: side(place.memberId) }] };
}

function filterMembers(vault: Reader["vault"], filter: MemberFilter): Prisma.MemberWhereInput {
  const { communityId, tierId, relation, state } = filter;
  return {
    ...(state && { state }),
    ...(tierId && { tierId }),
    AND: [
      ...readSearch(filter.text).map((word) => fitsWord(vault, word)),
      ...(communityId || relation
        ? [
            {
              homes: {
                some: { untilAt: null, ...(relation && { relation }), ...(communityId && { home: { communityId } }) },
              },
            },
          ]
        : []),
    ],
  };
}

function fitsWord(vault: Reader["vault"], { text, phone, home }: SearchWord): Prisma.MemberWhereInput {
  if (phone !== null) return { phoneHash: vault.hash(phone) };
  const inHome = (where: Prisma.HomeWhereInput) => ({ homes: { some: { untilAt: null, home: where } } });
  return {
    OR: [
      { name: { contains: text, mode: "insensitive" } },
      inHome({ community: { name: { contains: text, mode: "insensitive" } } }),
      ...(home === null ? [] : [inHome(home)]),
    ],
  };
}
