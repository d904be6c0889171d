import { nowDate, type Context, type MemberActor } from "#app/platform/context.ts";

export type VoucherSummary = {
  /** Vouchers that can be used now. */
  usable: number;
  /** The usable voucher that ends first. */
  first: { id: string; title: string; validUntil: Date } | null;
};

/** @returns what the acting member has in hand. */
export async function readVoucherSummary(
  ctx: Pick<Context<MemberActor>, "db" | "clock" | "actor">,
): Promise<VoucherSummary> {
  const [row] = await ctx.db.$queryRaw<{ usable: number; id: string; title: string; validUntil: Date }[]>`
    SELECT count(*) OVER ()::int AS usable, voucher.id, perk.title, voucher.valid_until AS "validUntil"
    FROM voucher JOIN perk ON perk.id = voucher.perk_id
    WHERE voucher.member_id = ${ctx.actor.memberId}::uuid AND voucher.state = 'usable'
      AND voucher.valid_until > ${nowDate(ctx)}::timestamptz
    ORDER BY voucher.valid_until, voucher.id
    LIMIT 1`;
  if (row === undefined) return { usable: 0, first: null };
  const { usable, ...first } = row;
  return { usable, first };
}
