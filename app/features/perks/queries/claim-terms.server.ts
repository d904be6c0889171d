import type { Queryable } from "#app/platform/db/database.ts";
import { instantFromDate, type Temporal } from "#app/shared/club-time.ts";
import type { ClaimTerms } from "../rules/judge-claim.ts";
import type { PerkState } from "../rules/perk-kinds.ts";

/** A perk's terms as a claim needs them, and where the claiming member stands with it. */
export type PerkToClaim = ClaimTerms & {
  title: string;
  usableDays: number | null;
  useUntil: Temporal.Instant;
  /** Vouchers of it that the member has and has not returned. */
  held: number;
  /** Whether this very request has already got its voucher. */
  isClaimed: boolean;
};

type Row = {
  title: string;
  state: PerkState;
  merchant_active: boolean;
  claim_from: Date;
  claim_until: Date;
  stock: number | null;
  claimed: number;
  per_member_limit: number;
  min_tier_rank: number;
  usable_days: number | null;
  use_until: Date;
  community_ids: string[];
  held: number;
  is_claimed: boolean;
};

/** @returns null when there is no such perk. */
export async function readClaimTerms(
  db: Queryable,
  { perkId, memberId, requestId }: { perkId: string; memberId: string; requestId: string },
): Promise<PerkToClaim | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT perk.title, perk.state::text, merchant.state = 'active' AS merchant_active, claim_from, claim_until, stock,
           claimed, per_member_limit, min_tier_rank, usable_days, use_until,
           ARRAY(SELECT community_id::text FROM perk_community WHERE perk_id = perk.id) AS community_ids,
           (SELECT count(*)::int FROM voucher
            WHERE perk_id = perk.id AND member_id = ${memberId}::uuid AND state <> 'cancelled') AS held,
           EXISTS (SELECT 1 FROM voucher
            WHERE id = ${requestId}::uuid AND perk_id = perk.id AND member_id = ${memberId}::uuid) AS is_claimed
    FROM perk JOIN merchant ON merchant.id = perk.merchant_id
    WHERE perk.id = ${perkId}::uuid`;
  return row === undefined ? null : toTerms(row);
}

function toTerms(row: Row): PerkToClaim {
  return {
    title: row.title,
    state: row.state,
    merchantActive: row.merchant_active,
    claimFrom: instantFromDate(row.claim_from),
    claimUntil: instantFromDate(row.claim_until),
    stock: row.stock,
    claimed: row.claimed,
    perMemberLimit: row.per_member_limit,
    minTierRank: row.min_tier_rank,
    usableDays: row.usable_days,
    useUntil: instantFromDate(row.use_until),
    communityIds: row.community_ids,
    held: row.held,
    isClaimed: row.is_claimed,
  };
}
