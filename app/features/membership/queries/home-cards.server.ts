import type { Prisma, Queryable } from "#app/platform/db/database.ts";
import type { Relation } from "../rules/household-rights.ts";
import { homeLabel } from "../rules/name-home.ts";

export type HomeCard = {
  homeId: string;
  communityId: string;
  community: string;
  city: string;
  block: string;
  unit: string;
  room: string;
  /** 云湖花园 6-3-1203 */
  label: string;
  areaSqm: number | null;
  /** Midnight UTC of the day. */
  handoverOn: Date | null;
};

/** A home as it concerns one member of its household. */
export type MemberHome = HomeCard & { relation: Relation; sinceAt: Date };

export const homeCardColumns = {
  id: true,
  communityId: true,
  block: true,
  unit: true,
  room: true,
  areaSqm: true,
  handoverOn: true,
  community: { select: { name: true, city: true } },
} satisfies Prisma.HomeSelect;

type HomeRow = Prisma.HomeGetPayload<{ select: typeof homeCardColumns }>;

export const membershipColumns = {
  relation: true,
  sinceAt: true,
  home: { select: homeCardColumns },
} satisfies Prisma.HouseholdMemberSelect;

type MembershipRow = Prisma.HouseholdMemberGetPayload<{ select: typeof membershipColumns }>;

/** @returns the home, null when there is none. */
export async function homeCard(db: Queryable, homeId: string): Promise<HomeCard | null> {
  const row = await db.home.findUnique({ where: { id: homeId }, select: homeCardColumns });
  return row && homeCardOf(row);
}

/** @returns the homes that exist, by id. */
export async function homeCards(db: Queryable, homeIds: readonly string[]): Promise<Map<string, HomeCard>> {
  const rows = await db.home.findMany({ where: { id: { in: [...homeIds] } }, select: homeCardColumns });
  return new Map(rows.map((row) => [row.id, homeCardOf(row)]));
}

/** @returns the homes to whose household the member belongs now, the oldest membership first. */
export async function homesOf(db: Queryable, memberId: string): Promise<MemberHome[]> {
  const rows = await db.householdMember.findMany({
    where: { memberId, untilAt: null },
    select: membershipColumns,
    orderBy: [{ sinceAt: "asc" }, { id: "asc" }],
  });
  return rows.map(memberHomeOf);
}

/** @returns what the member is to the home now, null when nothing: the check before showing or changing a home. */
export async function relationTo(
  db: Queryable,
  { memberId, homeId }: { memberId: string; homeId: string },
): Promise<Relation | null> {
  const row = await db.householdMember.findFirst({
    where: { memberId, homeId, untilAt: null },
    select: { relation: true },
  });
  return row?.relation ?? null;
}

/** @returns a home as other features show it. */
export function homeCardOf(row: HomeRow): HomeCard {
  const { id, community, areaSqm, ...rest } = row;
  return {
    homeId: id,
    ...rest,
    community: community.name,
    city: community.city,
    label: homeLabel({ ...rest, community: community.name }),
    areaSqm: areaSqm === null ? null : areaSqm.toNumber(),
  };
}

/** @returns a home with what the member is to it, and since when. */
export function memberHomeOf({ home, relation, sinceAt }: MembershipRow): MemberHome {
  return { ...homeCardOf(home), relation, sinceAt };
}
