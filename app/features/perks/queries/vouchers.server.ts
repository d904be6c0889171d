import { nowDate, type Context, type MemberActor } from "#app/platform/context.ts";
import { readPageKey, writePageKey } from "#app/shared/page-key.ts";

/** More than anybody has; beyond it the oldest endings are shown first anyway. */
const MOST_USABLE = 100;
const PAGE_ROWS = 20;

const lineSelect = {
  id: true,
  state: true,
  code: true,
  claimedAt: true,
  validUntil: true,
  usedAt: true,
  cancelledAt: true,
  usedAtBranch: { select: { name: true } },
  perk: { select: { id: true, title: true, pictureKey: true, merchant: { select: { name: true } } } },
} as const;

type Reader = Pick<Context<MemberActor>, "db" | "clock" | "actor">;

/** @returns the acting member's vouchers that can be used now, the one that ends first on top. */
export function listUsableVouchers(ctx: Reader) {
  return ctx.db.voucher.findMany({
    where: { memberId: ctx.actor.memberId, state: "usable", validUntil: { gt: nowDate(ctx) } },
    orderBy: [{ validUntil: "asc" }, { id: "asc" }],
    take: MOST_USABLE,
    select: lineSelect,
  });
}

/**
 * A page of the acting member's vouchers that are used, expired or returned, the newest claim first.
 * @param options.after where the page before ended.
 */
export async function listPastVouchers(
  ctx: Reader,
  { after, rows = PAGE_ROWS }: { after: string | null; rows?: number },
) {
  const key = readPageKey(after);
  const found = await ctx.db.voucher.findMany({
    where: {
      memberId: ctx.actor.memberId,
      OR: [{ state: { not: "usable" } }, { validUntil: { lte: nowDate(ctx) } }],
      ...(key === null
        ? {}
        : { AND: { OR: [{ claimedAt: { lt: key.at } }, { claimedAt: key.at, id: { lt: key.id } }] } }),
    },
    orderBy: [{ claimedAt: "desc" }, { id: "desc" }],
    take: rows + 1,
    select: lineSelect,
  });
  const page = found.slice(0, rows);
  const last = page.at(-1);
  return {
    vouchers: page,
    next: found.length > rows && last ? writePageKey({ at: last.claimedAt, id: last.id }) : null,
  };
}

export type VoucherRow = Awaited<ReturnType<typeof listUsableVouchers>>[number];
