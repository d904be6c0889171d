import { nowDate, type ClerkActor, type Context } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { isUniqueViolation } from "#app/platform/db/errors.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { refuseForeignId } from "#app/platform/http/foreign-id.ts";
import { normalizeCode } from "#app/shared/codes.ts";
import { instantFromDate, type Temporal } from "#app/shared/club-time.ts";
import { judgeRedemption, type RedemptionAnswer } from "../rules/judge-redemption.ts";
import type { VoucherState } from "../rules/voucher-status.ts";

/** Longer input is no code; so much of it is kept to explain the attempt. */
const KEPT_CODE_LENGTH = 20;

/**
 * Takes a voucher at the acting clerk's till, or says why not, and keeps the attempt with its answer.
 * @param input.requestId names the attempt: the same request again gets the same answer, green included.
 * @param input.code as scanned or typed.
 */
export async function redeemVoucher(
  ctx: Context<ClerkActor>,
  input: { requestId: string; code: string },
): Promise<RedemptionAnswer> {
  try {
    return await inTransaction(ctx.db, async (tx) => (await answerGiven(tx, ctx, input)) ?? answer(tx, ctx, input));
  } catch (error) {
    const given = isUniqueViolation(error, "redemption_attempt_pkey") ? await answerGiven(ctx.db, ctx, input) : null;
    return given ?? refuseForeignId(error, "redemption_attempt_pkey");
  }
}

async function answerGiven(
  db: Pick<Tx, "redemptionAttempt">,
  { actor }: Context<ClerkActor>,
  { requestId }: { requestId: string },
): Promise<RedemptionAnswer | null> {
  const attempt = await db.redemptionAttempt.findUnique({
    where: { id: requestId, clerkId: actor.clerkId },
    select: { answer: true },
  });
  return attempt?.answer ?? null;
}

async function answer(
  tx: Tx,
  ctx: Context<ClerkActor>,
  { requestId, code }: { requestId: string; code: string },
): Promise<RedemptionAnswer> {
  const typed = normalizeCode(code).slice(0, KEPT_CODE_LENGTH);
  const voucher = await lockVoucher(tx, typed);
  const verdict = judgeRedemption({ voucher, merchantId: ctx.actor.merchantId, now: ctx.clock.now() });
  const at = nowDate(ctx);
  if (verdict.ok && voucher !== null) await markUsed(tx, ctx, voucher.id, at);
  const given = verdict.ok ? "accepted" : verdict.reason;
  await tx.redemptionAttempt.create({
    data: {
      id: requestId,
      clerkId: ctx.actor.clerkId,
      voucherId: voucher?.id,
      code: typed,
      answer: given,
      at,
    },
  });
  return given;
}

type LockedVoucher = { id: string; state: VoucherState; validUntil: Temporal.Instant; merchantId: string };

/** Holds the voucher until the end of the transaction: a second scan waits here and then sees that it is used. */
async function lockVoucher(tx: Tx, code: string): Promise<LockedVoucher | null> {
  const [row] = await tx.$queryRaw<{ id: string; state: VoucherState; valid_until: Date; merchant_id: string }[]>`
    SELECT voucher.id, voucher.state::text, voucher.valid_until, perk.merchant_id
    FROM voucher JOIN perk ON perk.id = voucher.perk_id
    WHERE voucher.code = ${code}
    FOR UPDATE OF voucher`;
  if (row === undefined) return null;
  return { id: row.id, state: row.state, validUntil: instantFromDate(row.valid_until), merchantId: row.merchant_id };
}

async function markUsed(tx: Tx, { actor }: Context<ClerkActor>, voucherId: string, at: Date): Promise<void> {
  await tx.voucher.update({
    where: { id: voucherId },
    data: {
      state: "used",
      usedAt: at,
      usedAtBranchId: actor.branchId,
      redeemedById: actor.clerkId,
    },
  });
}
