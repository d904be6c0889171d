import { Temporal, todayIn } from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import type { PerkState } from "./perk-kinds.ts";

/** What a perk's own row says of whether vouchers can be claimed. */
export type Offer = {
  state: PerkState;
  claimFrom: Temporal.Instant;
  /** The first moment at which nothing can be claimed any more. */
  claimUntil: Temporal.Instant;
  /** Vouchers in all; null without limit. */
  stock: number | null;
  claimed: number;
};

export type OfferRefusal = "not_offered" | "not_started" | "claim_over" | "sold_out";

/** Says whether there is a voucher to claim now, whoever asks. */
export function judgeOffer(offer: Offer, now: Temporal.Instant): Outcome<undefined, OfferRefusal> {
  if (offer.state !== "published") return refuse("not_offered");
  if (Temporal.Instant.compare(now, offer.claimUntil) >= 0) return refuse("claim_over");
  if (Temporal.Instant.compare(now, offer.claimFrom) < 0) return refuse("not_started");
  if (offer.stock !== null && offer.claimed >= offer.stock) return refuse("sold_out");
  return ok();
}

/** What a perk asks of whoever claims a voucher of it. */
export type ClaimTerms = Offer & {
  merchantActive: boolean;
  perMemberLimit: number;
  /** 1 is the tier everybody starts in. */
  minTierRank: number;
  /** The communities it is limited to; empty for all. */
  communityIds: readonly string[];
};

export type Claimant = {
  tierRank: number;
  /** Communities of all the member's homes. */
  communityIds: readonly string[];
  /** Vouchers of this perk that the member has and has not returned, used ones included. */
  held: number;
};

export type ClaimRefusal = OfferRefusal | "other_community" | "tier_too_low" | "limit_reached";

/**
 * Says whether a member may claim a voucher now. When several things stand against it, the reason is the one that
 * the member can do least about.
 */
export function judgeClaim({
  terms,
  claimant,
  now,
}: {
  terms: ClaimTerms;
  claimant: Claimant;
  now: Temporal.Instant;
}): Outcome<undefined, ClaimRefusal> {
  if (!terms.merchantActive) return refuse("not_offered");
  if (!isForCommunities(terms.communityIds, claimant.communityIds)) return refuse("other_community");
  if (claimant.tierRank < terms.minTierRank) return refuse("tier_too_low");
  if (claimant.held >= terms.perMemberLimit) return refuse("limit_reached", { limit: terms.perMemberLimit });
  return judgeOffer(terms, now);
}

/** A perk that names no community is open to the owners of all. */
function isForCommunities(limitedTo: readonly string[], own: readonly string[]): boolean {
  return limitedTo.length === 0 || limitedTo.some((communityId) => own.includes(communityId));
}

/**
 * Until when a voucher claimed now can be used: the last millisecond of the club's day `usableDays` days from today,
 * or the end of the perk's own use when that comes first.
 */
export function voucherValidUntil({
  now,
  usableDays,
  useUntil,
  zone,
}: {
  now: Temporal.Instant;
  /** Null: as long as the perk can be used. */
  usableDays: number | null;
  useUntil: Temporal.Instant;
  zone: string;
}): Temporal.Instant {
  if (usableDays === null) return useUntil;
  const dayAfter = todayIn(now, zone).add({ days: usableDays + 1 });
  const endOfDay = dayAfter.toZonedDateTime(zone).subtract({ milliseconds: 1 }).toInstant();
  return Temporal.Instant.compare(endOfDay, useUntil) < 0 ? endOfDay : useUntil;
}
