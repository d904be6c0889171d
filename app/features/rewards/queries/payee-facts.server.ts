import { householdIdsOf } from "#app/features/membership/public.server.ts";
import { Prisma, type Queryable } from "#app/platform/db/database.ts";
import type { PayeeFacts } from "../rules/judge-payee.ts";

/** A reward about to be paid: a candidate for a batch, or a line of one. */
export type PayeeRow = {
  /** The reward's id for a candidate, the line's for a line. */
  id: string;
  rewardId: string;
  memberId: string;
  title: string;
  taxRule: string;
  consultantId: string | null;
  accruedAt: Date;
  /** What is paid, before tax. */
  grossFen: bigint;
  bankAccountId: string | null;
  bankCode: string | null;
  last4: string | null;
  facts: PayeeFacts;
};

type FlatRow = Omit<PayeeRow, "facts"> &
  Omit<PayeeFacts, "account" | "isStaffHousehold" | "linesOfPayee"> & {
    holderName: string | null;
    isRemoved: boolean;
    isSharedWithOthers: boolean;
  };

/**
 * Reads what has to be known of rewards before they are paid.
 * @param items SQL that yields id, reward_id, member_id, bank_account_id and gross_fen.
 * @returns one row for each item, by payee.
 */
export async function readPayees(db: Queryable, now: Date, items: Prisma.Sql): Promise<PayeeRow[]> {
  const rows = await db.$queryRaw<FlatRow[]>`
    WITH item AS (${items})
    SELECT item.id, item.reward_id AS "rewardId", item.member_id AS "memberId", reward.title,
      reward.tax_rule AS "taxRule", reward.consultant_id AS "consultantId", reward.accrued_at AS "accruedAt",
      item.gross_fen AS "grossFen", account.id AS "bankAccountId", account.bank_code AS "bankCode",
      account.number_last4 AS last4, account.holder_name AS "holderName",
      member.name AS "memberName", member.state::text AS "memberState",
      reward.clawed_back_at IS NOT NULL AS "isCancelled",
      item.gross_fen <> reward.gross_fen - reward.taken_fen AS "isAmountChanged",
      account.removed_at IS NOT NULL AS "isRemoved",
      EXISTS (
        SELECT FROM consent WHERE consent.member_id = item.member_id AND purpose = 'sensitive_data'
          AND withdrawn_at IS NULL
      ) AS "hasConsent",
      EXISTS (
        SELECT FROM bank_account AS other WHERE other.number_hash = account.number_hash
          AND other.member_id <> item.member_id AND other.removed_at IS NULL
      ) AS "isSharedWithOthers",
      EXISTS (
        SELECT FROM bank_account AS cooling WHERE cooling.member_id = item.member_id
          AND cooling.removed_at IS NULL AND cooling.usable_from > ${now}
      ) AS "hasCoolingAccount",
      EXISTS (
        SELECT FROM bank_account AS newer WHERE newer.member_id = item.member_id
          AND newer.removed_at IS NULL AND newer.usable_from <= ${now} AND newer.usable_from > account.usable_from
      ) AS "hasNewerAccount"
    FROM item
    JOIN reward ON reward.id = item.reward_id
    JOIN member ON member.id = item.member_id
    LEFT JOIN bank_account AS account ON account.id = item.bank_account_id
    ORDER BY item.member_id, reward.accrued_at, item.id`;
  const linesOfPayee = countBy(rows.map(({ memberId }) => memberId));
  const households = await householdIdsOf(db, [...linesOfPayee.keys()]);
  const staffHomes = await readStaffHomes(db);
  return rows.map((row) => ({
    ...row,
    facts: {
      ...row,
      account: row.holderName === null ? null : { ...row, holderName: row.holderName },
      isStaffHousehold: (households.get(row.memberId) ?? []).some((homeId) => staffHomes.has(homeId)),
      linesOfPayee: linesOfPayee.get(row.memberId) ?? 0,
    },
  }));
}

/** @returns homes in which somebody lives who works for the club. */
async function readStaffHomes(db: Queryable): Promise<Set<string>> {
  const staff = await db.staff.findMany({
    where: { state: "active", memberId: { not: null } },
    select: { memberId: true },
  });
  const homes = await householdIdsOf(
    db,
    staff.flatMap(({ memberId }) => memberId ?? []),
  );
  return new Set([...homes.values()].flat());
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Queued lines of a batch, as items. */
export function queuedLinesOf(batchId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT id, reward_id, member_id, bank_account_id, gross_fen FROM payout_line
    WHERE batch_id = ${batchId}::uuid AND state = 'queued'`;
}
