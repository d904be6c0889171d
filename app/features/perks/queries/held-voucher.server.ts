import { nowDate, type Context, type MemberActor } from "#app/platform/context.ts";

/** @returns the id of the acting member's usable voucher of a perk that ends first, or null. */
export async function readHeldVoucher(
  ctx: Pick<Context<MemberActor>, "db" | "clock" | "actor">,
  perkId: string,
): Promise<string | null> {
  const voucher = await ctx.db.voucher.findFirst({
    where: { perkId, memberId: ctx.actor.memberId, state: "usable", validUntil: { gt: nowDate(ctx) } },
    orderBy: [{ validUntil: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return voucher?.id ?? null;
}
