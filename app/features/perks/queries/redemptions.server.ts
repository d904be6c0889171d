import type { Context } from "#app/platform/context.ts";
import { dateFromInstant, type Temporal } from "#app/shared/club-time.ts";
import type { PerkKind } from "../rules/perk-kinds.ts";

export type Redemption = {
  usedAt: Date;
  branch: string;
  till: string;
  code: string;
  perk: string;
  kind: PerkKind;
  memberPriceFen: bigint | null;
  faceValueFen: bigint | null;
};

/** @returns the vouchers that a merchant took in a month of the club's calendar, oldest first. */
export function listRedemptions(
  { db, zone }: Pick<Context, "db" | "zone">,
  { merchantId, month }: { merchantId: string; month: Temporal.PlainYearMonth },
): Promise<Redemption[]> {
  const from = startOf(month, zone);
  const until = startOf(month.add({ months: 1 }), zone);
  return db.$queryRaw<Redemption[]>`
    SELECT voucher.used_at AS "usedAt", branch.name AS branch, merchant_clerk.name AS till, voucher.code,
           perk.title AS perk, perk.kind::text, perk.member_price_fen AS "memberPriceFen",
           perk.face_value_fen AS "faceValueFen"
    FROM voucher
    JOIN branch ON branch.id = voucher.used_at_branch_id
    JOIN merchant_clerk ON merchant_clerk.id = voucher.redeemed_by_id
    JOIN perk ON perk.id = voucher.perk_id
    WHERE branch.merchant_id = ${merchantId}::uuid
      AND voucher.used_at >= ${from}::timestamptz AND voucher.used_at < ${until}::timestamptz
    ORDER BY voucher.used_at, voucher.id`;
}

export type MonthTotal = { /** As 2026-11. */ month: string; taken: number };

/** @returns the months in which a merchant took vouchers, newest first. */
export function listRedemptionMonths(
  { db, zone }: Pick<Context, "db" | "zone">,
  merchantId: string,
): Promise<MonthTotal[]> {
  return db.$queryRaw<MonthTotal[]>`
    SELECT to_char(voucher.used_at AT TIME ZONE ${zone}, 'YYYY-MM') AS month, count(*)::int AS taken
    FROM voucher JOIN branch ON branch.id = voucher.used_at_branch_id
    WHERE branch.merchant_id = ${merchantId}::uuid
    GROUP BY 1 ORDER BY 1 DESC LIMIT 24`;
}

function startOf(month: Temporal.PlainYearMonth, zone: string): Date {
  return dateFromInstant(month.toPlainDate({ day: 1 }).toZonedDateTime(zone).toInstant());
}
