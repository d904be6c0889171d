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
  const usable = { memberId: ctx.actor.memberId, state: "usable" as const, validUntil: { gt: nowDate(ctx) } };
  const [count, first] = await Promise.all([
    ctx.db.voucher.count({ where: usable }),
    ctx.db.voucher.findFirst({
      where: usable,
      orderBy: [{ validUntil: "asc" }, { id: "asc" }],
      select: { id: true, validUntil: true, perk: { select: { title: true } } },
    }),
  ]);
  return { usable: count, first: first && { id: first.id, title: first.perk.title, validUntil: first.validUntil } };
}
