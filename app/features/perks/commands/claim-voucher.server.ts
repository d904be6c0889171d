import { nowDate, type Context, type MemberActor } from "#app/platform/context.ts";
import { isUniqueViolation } from "#app/platform/db/errors.ts";
import { makeCode } from "#app/shared/codes.ts";
import { dateFromInstant } from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { readClaimTerms, type PerkToClaim } from "../queries/claim-terms.server.ts";
import { readClaimant } from "../queries/claimant.server.ts";
import { readClaimedVoucher, type ClaimedVoucher } from "../queries/claimed-voucher.server.ts";
import { judgeClaim, voucherValidUntil, type ClaimRefusal } from "../rules/judge-claim.ts";

/** Symbols of a voucher's code, the check digit included: about 34 thousand million codes. */
const CODE_LENGTH = 8;
/** How often others may be quicker between the look and the write before the club says that it is busy. */
const TRIES = 20;

/**
 * Gives the acting member a voucher of a perk. The stock and the limit per member are taken in one guarded statement,
 * so that nobody gets a voucher too many; whoever comes too late is told what is true when they are told.
 * @param input.requestId becomes the voucher's id: the same request again answers with the same voucher.
 * @returns the voucher; refuses what `judgeClaim` refuses, and `unknown_perk`.
 * @throws when the perk is so busy that no try succeeded.
 */
export async function claimVoucher(
  ctx: Context<MemberActor>,
  input: { requestId: string; perkId: string },
): Promise<Outcome<ClaimedVoucher, ClaimRefusal | "unknown_perk">> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const perk = await readClaimTerms(ctx.db, { ...input, memberId: ctx.actor.memberId });
    if (perk === null) return refuse("unknown_perk");
    if (perk.isClaimed) return ok(await readClaimedVoucher(ctx, input.requestId));
    const claimant = await readClaimant(ctx, perk);
    const verdict = judgeClaim({ terms: perk, claimant, now: ctx.clock.now() });
    if (!verdict.ok) return verdict;
    const voucher = await takeVoucher(ctx, input, perk);
    if (voucher !== null) return ok(voucher);
  }
  throw new Error("the perk was too busy to claim a voucher of it");
}

/** @returns null when the perk or the member's place at it went to somebody quicker, or the code is taken. */
async function takeVoucher(
  ctx: Context<MemberActor>,
  { requestId, perkId }: { requestId: string; perkId: string },
  perk: PerkToClaim,
): Promise<ClaimedVoucher | null> {
  const code = makeCode(CODE_LENGTH, (length) => ctx.random.bytes(length));
  const validUntil = voucherValidUntil({ ...perk, now: ctx.clock.now(), zone: ctx.zone });
  try {
    const taken = await insertVoucher(ctx, { requestId, perkId, code, validUntil: dateFromInstant(validUntil) });
    return taken ? { voucherId: requestId, code, title: perk.title, validUntil } : null;
  } catch (error) {
    if (isUniqueViolation(error)) return null;
    throw error;
  }
}

/**
 * Takes one of the stock and writes the voucher, or does neither. The lowest free place of the member is found first;
 * two claims that find the same place meet in its unique index, and the later one undoes itself.
 */
async function insertVoucher(
  ctx: Context<MemberActor>,
  voucher: { requestId: string; perkId: string; code: string; validUntil: Date },
): Promise<boolean> {
  const now = nowDate(ctx);
  const count = await ctx.db.$executeRaw`
    WITH place AS MATERIALIZED (
      SELECT min(n) AS ordinal
      FROM perk, generate_series(1, perk.per_member_limit) AS n
      WHERE perk.id = ${voucher.perkId}::uuid
        AND NOT EXISTS (
          SELECT 1 FROM voucher
          WHERE perk_id = perk.id AND member_id = ${ctx.actor.memberId}::uuid AND ordinal = n AND state <> 'cancelled'
        )
    ), taken AS (
      UPDATE perk SET claimed = claimed + 1
      FROM place
      WHERE perk.id = ${voucher.perkId}::uuid
        AND place.ordinal IS NOT NULL
        AND perk.state = 'published'
        AND perk.claim_from <= ${now}::timestamptz AND perk.claim_until > ${now}::timestamptz
        AND (perk.stock IS NULL OR perk.claimed < perk.stock)
      RETURNING perk.id, place.ordinal
    )
    INSERT INTO voucher (id, perk_id, member_id, ordinal, code, claimed_at, valid_until)
    SELECT ${voucher.requestId}::uuid, taken.id, ${ctx.actor.memberId}::uuid, taken.ordinal, ${voucher.code},
           ${now}::timestamptz, ${voucher.validUntil}::timestamptz
    FROM taken`;
  return count === 1;
}
