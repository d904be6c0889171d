import { nowDate, type Context, type MemberActor } from "#app/platform/context.ts";
import { runStatement } from "#app/platform/db/driver.ts";
import { isCheckViolation, isUniqueViolation } from "#app/platform/db/errors.ts";
import { dateFromInstant, type Temporal } from "#app/shared/club-time.ts";

export type VoucherToTake = {
  /** Becomes the voucher's id. */
  requestId: string;
  perkId: string;
  code: string;
  validUntil: Temporal.Instant;
  /** Whether the member's tier and communities were checked; else a perk that asks for them gives nothing. */
  isEntitled: boolean;
};

/**
 * Takes one of a perk's stock and writes the voucher, or does neither: one statement. It looks, writes the voucher and
 * counts it last, so that the perk's row, for which everybody queues, is held for as short as can be. What it looked at
 * may have changed meanwhile; the database refuses one more than the stock (perk_stock) and a second voucher on the
 * member's place (voucher_place), and then the statement has done nothing.
 * @returns whether the voucher was taken.
 */
export async function takeVoucher(ctx: Context<MemberActor>, voucher: VoucherToTake): Promise<boolean> {
  try {
    return await insertVoucher(ctx, voucher);
  } catch (error) {
    if (isUniqueViolation(error) || isCheckViolation(error, "perk_stock")) return false;
    throw error;
  }
}

const TAKE = `
  WITH place AS (
    SELECT perk.id AS perk_id, min(n) AS ordinal
    FROM perk
    JOIN merchant ON merchant.id = perk.merchant_id AND merchant.state = 'active',
    generate_series(1, perk.per_member_limit) AS n
    WHERE perk.id = $2
      AND perk.state = 'published'
      AND $4 >= perk.claim_from AND $4 < perk.claim_until
      AND (perk.stock IS NULL OR perk.claimed < perk.stock)
      AND ($7 OR (perk.min_tier_rank = 1 AND NOT EXISTS (SELECT FROM perk_community WHERE perk_id = perk.id)))
      AND NOT EXISTS (SELECT FROM voucher WHERE perk_id = perk.id AND member_id = $3 AND ordinal = n
                      AND state <> 'cancelled')
    GROUP BY perk.id
  ), written AS (
    INSERT INTO voucher (id, perk_id, member_id, ordinal, code, claimed_at, valid_until)
    SELECT $1, perk_id, $3, ordinal, $5, $4, $6 FROM place
    RETURNING perk_id
  )
  UPDATE perk SET claimed = claimed + 1 FROM written WHERE perk.id = written.perk_id RETURNING perk.id`;

async function insertVoucher(
  ctx: Context<MemberActor>,
  { requestId, perkId, code, validUntil, isEntitled }: VoucherToTake,
): Promise<boolean> {
  const values = [requestId, perkId, ctx.actor.memberId, nowDate(ctx), code, dateFromInstant(validUntil), isEntitled];
  return (await runStatement(ctx.db, TAKE, values)).length === 1;
}
