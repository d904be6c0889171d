import { communityIdsOf, tierRankOf } from "#app/features/membership/public.server.ts";
import type { Context } from "#app/platform/context.ts";
import type { Viewer } from "./perk-list.server.ts";

/** The tier that everybody has. */
const FIRST_TIER = 1;

/** @returns for whom lists are made: the signed-in member, or the same for every visitor, staff included. */
export async function readViewer({ db, actor }: Pick<Context, "db" | "actor">): Promise<Viewer> {
  if (actor.kind !== "member") return { tierRank: FIRST_TIER, communityIds: null };
  const [tierRank, communityIds] = await Promise.all([
    tierRankOf(db, actor.memberId),
    communityIdsOf(db, actor.memberId),
  ]);
  return { tierRank, communityIds };
}
