import type { Queryable } from "#app/platform/db/database.ts";

export type TierLine = { tierId: string; name: string; rank: number; members: number };

/** @returns the tiers, the one everybody starts in first. */
export async function listTiers(db: Queryable): Promise<TierLine[]> {
  const rows = await db.tier.findMany({
    select: { id: true, name: true, rank: true, _count: { select: { members: true } } },
    orderBy: { rank: "asc" },
  });
  return rows.map(({ id, name, rank, _count }) => ({ tierId: id, name, rank, members: _count.members }));
}
