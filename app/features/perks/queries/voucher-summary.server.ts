import { nowDate, type Context, type MemberActor } from "#app/platform/context.ts";
import { runStatement } from "#app/platform/db/driver.ts";

export type VoucherSummary = {
  /** Vouchers that can be used now. */
  usable: number;
  /** The usable voucher that ends first. */
  first: { id: string; title: string; validUntil: Date } | null;
};

const READ = `
  SELECT count(*) OVER ()::int AS usable, voucher.id, perk.title, voucher.valid_until AS "validUntil"
  FROM voucher JOIN perk ON perk.id = voucher.perk_id
  WHERE voucher.member_id = $1 AND voucher.state = 'usable' AND voucher.valid_until > $2
  ORDER BY voucher.valid_until, voucher.id
  LIMIT 1`;

type Row = { usable: number; id: string; title: string; validUntil: string };

/** @returns what the acting member has in hand. */
export async function readVoucherSummary(
  ctx: Pick<Context<MemberActor>, "db" | "clock" | "actor">,
): Promise<VoucherSummary> {
  const [row] = await runStatement<Row>(ctx.db, READ, [ctx.actor.memberId, nowDate(ctx)]);
  if (row === undefined) return { usable: 0, first: null };
  const { usable, id, title, validUntil } = row;
  return { usable, first: { id, title, validUntil: new Date(Date.parse(validUntil)) } };
}
