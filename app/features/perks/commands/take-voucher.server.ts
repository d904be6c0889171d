import { nowDate, type Context, type MemberActor } from "#app/platform/context.ts";
import { askTogether } from "#app/platform/db/ask-together.ts";
import type { Queryable } from "#app/platform/db/database.ts";
import { runStatement } from "#app/platform/db/driver.ts";
import { isCheckViolation, isRepeatable, isUniqueViolation } from "#app/platform/db/errors.ts";
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
 * Takes one of a perk's stock and writes the voucher, or does neither. All who want one of the same perk in the same
 * moment queue for its row; those of one process are served together, first come first served.
 * @returns whether the voucher was taken.
 */
export function takeVoucher(
  ctx: Context<MemberActor>,
  { perkId, validUntil, ...voucher }: VoucherToTake,
): Promise<boolean> {
  const { memberId } = ctx.actor;
  return take(ctx.db, perkId, {
    ...voucher,
    memberId,
    claimedAt: nowDate(ctx),
    validUntil: dateFromInstant(validUntil),
  });
}

type Wish = {
  requestId: string;
  memberId: string;
  code: string;
  claimedAt: Date;
  validUntil: Date;
  isEntitled: boolean;
};

const take = askTogether(takeAll);

/**
 * The statement looks, writes the vouchers and counts them last, so that the perk's row is held for as short as can be.
 * What it looked at may have changed meanwhile: the database refuses one more than the stock (perk_stock) and a second
 * voucher on a member's place (voucher_place), and then the statement has done nothing. Members come in the order of
 * their ids, so that two processes that serve the same ones do not wait for each other in a circle.
 */
const TAKE = `
  WITH wish AS (
    SELECT * FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[], $6::timestamptz[], $7::boolean[])
      WITH ORDINALITY AS asked (id, member_id, code, claimed_at, valid_until, is_entitled, turn)
  ), place AS (
    SELECT wish.*, perk.claimed, perk.stock, (
      SELECT min(n) FROM generate_series(1, perk.per_member_limit) AS n
      WHERE NOT EXISTS (SELECT FROM voucher WHERE perk_id = perk.id AND voucher.member_id = wish.member_id
                        AND ordinal = n AND state <> 'cancelled')) AS ordinal
    FROM wish, perk JOIN merchant ON merchant.id = perk.merchant_id AND merchant.state = 'active'
    WHERE perk.id = $1
      AND perk.state = 'published'
      AND wish.claimed_at >= perk.claim_from AND wish.claimed_at < perk.claim_until
      AND (wish.is_entitled
           OR (perk.min_tier_rank = 1 AND NOT EXISTS (SELECT FROM perk_community WHERE perk_id = perk.id)))
  ), taken AS (
    SELECT * FROM (
      SELECT *, claimed + row_number() OVER (ORDER BY turn) AS number FROM place WHERE ordinal IS NOT NULL
    ) AS numbered
    WHERE stock IS NULL OR number <= stock
  ), written AS (
    INSERT INTO voucher (id, perk_id, member_id, ordinal, code, claimed_at, valid_until)
    SELECT id, $1, member_id, ordinal, code, claimed_at, valid_until FROM taken ORDER BY member_id, turn
    RETURNING id
  ), counted AS (
    UPDATE perk SET claimed = claimed + count FROM (SELECT count(*)::integer FROM written) AS sum
    WHERE perk.id = $1 AND count > 0
  )
  SELECT id FROM written`;

/** @returns of each wish in its turn whether it came true. */
async function takeAll(db: Queryable, perkId: string, wishes: readonly Wish[]): Promise<boolean[]> {
  try {
    const written = await runStatement<{ id: string }>(db, TAKE, [
      perkId,
      wishes.map(({ requestId }) => requestId),
      wishes.map(({ memberId }) => memberId),
      wishes.map(({ code }) => code),
      wishes.map(({ claimedAt }) => claimedAt),
      wishes.map(({ validUntil }) => validUntil),
      wishes.map(({ isEntitled }) => isEntitled),
    ]);
    const ids = new Set(written.map(({ id }) => id));
    return wishes.map(({ requestId }) => ids.has(requestId));
  } catch (error) {
    if (!isUniqueViolation(error) && !isCheckViolation(error, "perk_stock") && !isRepeatable(error)) throw error;
    return wishes.length === 1 ? [false] : takeOneByOne(db, perkId, wishes);
  }
}

/** One of them stood in the way of all. */
async function takeOneByOne(db: Queryable, perkId: string, wishes: readonly Wish[]): Promise<boolean[]> {
  const came: boolean[] = [];
  for (const wish of wishes) came.push(...(await takeAll(db, perkId, [wish])));
  return came;
}
