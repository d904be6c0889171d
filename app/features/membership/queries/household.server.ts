import type { Queryable } from "#app/platform/db/database.ts";
import type { Relation } from "../rules/household-rights.ts";

/** Somebody who belongs to a household. */
export type HouseholdMate = { memberId: string; name: string; salutation: string; relation: Relation; sinceAt: Date };

/** Owner first, then as they came. */
const order = [{ relation: "asc" }, { sinceAt: "asc" }, { id: "asc" }] as const;

const mateColumns = {
  memberId: true,
  relation: true,
  sinceAt: true,
  member: { select: { name: true, salutation: true } },
} as const;

type MateRow = {
  memberId: string;
  relation: Relation;
  sinceAt: Date;
  member: { name: string; salutation: string };
};

/** @returns who belongs to the household of the home now, the owner first. */
export async function householdOf(db: Queryable, homeId: string): Promise<HouseholdMate[]> {
  return (await householdsOf(db, [homeId])).get(homeId) ?? [];
}

/** @returns who belongs to the household of each home now, the owner first, by the home's id in the order asked. */
export async function householdsOf(db: Queryable, homeIds: readonly string[]): Promise<Map<string, HouseholdMate[]>> {
  const rows = await db.householdMember.findMany({
    where: { homeId: { in: [...homeIds] }, untilAt: null },
    select: { ...mateColumns, homeId: true },
    orderBy: [...order],
  });
  const households = new Map(homeIds.map((homeId): [string, HouseholdMate[]] => [homeId, []]));
  for (const { homeId, ...mate } of rows) households.get(homeId)?.push(mateOf(mate));
  return households;
}

/** @returns co-owners whom the register names without a telephone, once each: no members until they are invited. */
export async function namedCoOwnersOf(db: Queryable, homeIds: readonly string[]): Promise<string[]> {
  const rows = await db.homeCoOwner.findMany({
    where: { homeId: { in: [...homeIds] } },
    select: { name: true },
    distinct: ["name"],
    orderBy: { name: "asc" },
  });
  return rows.map(({ name }) => name);
}

/** @returns everybody else in any household of the member, once each: the people to bring along to an event. */
export async function householdMatesOf(db: Queryable, memberId: string): Promise<HouseholdMate[]> {
  const rows = await db.householdMember.findMany({
    where: {
      untilAt: null,
      memberId: { not: memberId },
      home: { household: { some: { memberId, untilAt: null } } },
    },
    select: mateColumns,
    orderBy: [...order],
    distinct: ["memberId"],
  });
  return rows.map(mateOf);
}

/** @returns for each member the homes whose household they belong to now; a household is known by its home's id. */
export async function householdIdsOf(db: Queryable, memberIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db.householdMember.findMany({
    where: { memberId: { in: [...memberIds] }, untilAt: null },
    select: { memberId: true, homeId: true },
  });
  const homes = new Map(memberIds.map((memberId): [string, string[]] => [memberId, []]));
  for (const { memberId, homeId } of rows) homes.get(memberId)?.push(homeId);
  return homes;
}

function mateOf({ member, ...row }: MateRow): HouseholdMate {
  return { ...row, ...member };
}
