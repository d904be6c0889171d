import { nowDate, type Context, type MemberActor } from "#app/platform/context.ts";
import { instantFromDate } from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { voucherStatus } from "../rules/voucher-status.ts";

export type CancelRefusal = "unknown_voucher" | "used" | "expired";

/**
 * Returns a voucher of the acting member that has not been used; it goes back into the perk's stock in the same
 * statement, and the member's place at the perk is free again. Returning twice changes nothing the second time.
 */
export async function cancelVoucher(
  ctx: Context<MemberActor>,
  { voucherId }: { voucherId: string },
): Promise<Outcome<undefined, CancelRefusal>> {
  const now = nowDate(ctx);
  const count = await ctx.db.$executeRaw`
    WITH returned AS (
      UPDATE voucher SET state = 'cancelled', cancelled_at = ${now}::timestamptz
      WHERE id = ${voucherId}::uuid AND member_id = ${ctx.actor.memberId}::uuid
        AND state = 'usable' AND valid_until > ${now}::timestamptz
      RETURNING perk_id
    )
    UPDATE perk SET claimed = claimed - 1 FROM returned WHERE perk.id = returned.perk_id`;
  return count === 1 ? ok() : whyNot(ctx, voucherId);
}

async function whyNot(ctx: Context<MemberActor>, voucherId: string): Promise<Outcome<undefined, CancelRefusal>> {
  const voucher = await ctx.db.voucher.findFirst({
    where: { id: voucherId, memberId: ctx.actor.memberId },
    select: { state: true, validUntil: true },
  });
  if (voucher === null) return refuse("unknown_voucher");
  const { state, validUntil } = voucher;
  const status = voucherStatus({ state, validUntil: instantFromDate(validUntil) }, ctx.clock.now());
  return status === "cancelled" ? ok() : refuse(status === "used" ? "used" : "expired");
}
