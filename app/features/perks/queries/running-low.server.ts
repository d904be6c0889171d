import { nowDate, type Context } from "#app/platform/context.ts";

const ROWS = 20;
const SOON_MS = 3 * 24 * 3_600_000;

export type LowPerk = {
  id: string;
  title: string;
  merchantName: string;
  claimUntil: Date;
  /** Vouchers that can still be claimed; null without limit. */
  left: number | null;
};

/** @returns perks that end within three days or of which less than a tenth is left, what ends first on top. */
export function listRunningLow(ctx: Pick<Context, "db" | "clock">): Promise<LowPerk[]> {
  const now = nowDate(ctx);
  const soon = new Date(now.getTime() + SOON_MS);
  return ctx.db.$queryRaw<LowPerk[]>`
    SELECT perk.id, perk.title, merchant.name AS "merchantName", claim_until AS "claimUntil", stock - claimed AS left
    FROM perk JOIN merchant ON merchant.id = perk.merchant_id
    WHERE perk.state = 'published' AND claim_from <= ${now}::timestamptz AND claim_until > ${now}::timestamptz
      AND (claim_until <= ${soon}::timestamptz OR (claimed < stock AND (stock - claimed) * 10 < stock))
    ORDER BY claim_until, perk.id LIMIT ${ROWS}`;
}
