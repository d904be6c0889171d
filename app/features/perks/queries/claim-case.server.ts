import { readStanding } from "#app/features/membership/public.server.ts";
import type { Context, MemberActor } from "#app/platform/context.ts";
import { instantFromDate } from "#app/shared/club-time.ts";
import { invariant } from "#app/shared/invariant.ts";
import type { Claimant, ClaimTerms } from "../rules/judge-claim.ts";

/** @returns everything that `judgeClaim` asks about a perk and the acting member. */
export async function readClaimCase(
  { db, actor }: Pick<Context<MemberActor>, "db" | "actor">,
  perkId: string,
): Promise<{ terms: ClaimTerms; claimant: Claimant }> {
  const { memberId } = actor;
  const [perk, held, standing] = await Promise.all([
    db.perk.findUnique({
      where: { id: perkId },
      include: { merchant: { select: { state: true } }, communities: { select: { communityId: true } } },
    }),
    db.voucher.count({ where: { perkId, memberId, state: { not: "cancelled" } } }),
    readStanding(db, memberId),
  ]);
  invariant(perk !== null, "a perk that was there a moment ago still is");
  const terms = {
    ...perk,
    claimFrom: instantFromDate(perk.claimFrom),
    claimUntil: instantFromDate(perk.claimUntil),
    merchantActive: perk.merchant.state === "active",
    communityIds: perk.communities.map((community) => community.communityId),
  };
  return { terms, claimant: { ...standing, held } };
}
