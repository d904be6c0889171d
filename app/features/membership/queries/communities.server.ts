import type { Queryable } from "#app/platform/db/database.ts";

export type CommunityLine = {
  communityId: string;
  name: string;
  city: string;
  address: string;
  pictureKey: string | null;
  homes: number;
};

/** @returns the communities by name. */
export async function listCommunities(db: Queryable): Promise<CommunityLine[]> {
  const rows = await db.community.findMany({
    select: { id: true, name: true, city: true, address: true, pictureKey: true, _count: { select: { homes: true } } },
    orderBy: { name: "asc" },
  });
  return rows.map(({ id, _count, ...row }) => ({ communityId: id, ...row, homes: _count.homes }));
}
