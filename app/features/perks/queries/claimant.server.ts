import { communityIdsOf, tierRankOf } from "#app/features/membership/public.server.ts";
import type { Context, MemberActor } from "#app/platform/context.ts";
import type { Claimant } from "../rules/judge-claim.ts";

/** The tier that everybody has. */
const FIRST_TIER = 1;

/**
 * @returns the acting member as `judgeClaim` takes them. Tier and communities are looked up only where the perk asks
 *   for them, which most do not.
 */
export async function readClaimant(
  { db, actor }: Pick<Context<MemberActor>, "db" | "actor">,
  perk: { minTierRank: number; communityIds: readonly string[]; held: number },
): Promise<Claimant> {
  const [tierRank, communityIds] = await Promise.all([
    perk.minTierRank > FIRST_TIER ? tierRankOf(db, actor.memberId) : FIRST_TIER,
    perk.communityIds.length > 0 ? communityIdsOf(db, actor.memberId) : [],
  ]);
  return { tierRank, communityIds, held: perk.held };
}
