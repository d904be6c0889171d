import { Prisma, type Queryable } from "#app/platform/db/database.ts";
import { readPayees, type PayeeRow } from "./payee-facts.server.ts";

/** Which rewards a batch is to pay. */
export type PayoutFilter = {
  /** Earned before this moment; null for all. */
  accruedBefore: Date | null;
  /** Only of this kind of source, such as "referral"; null for all. */
  sourceKind: string | null;
};

/** @returns rewards that have waited long enough and are in no payout, with the account each would be paid to. */
export function readCandidates(
  db: Queryable,
  now: Date,
  { accruedBefore, sourceKind }: PayoutFilter,
): Promise<PayeeRow[]> {
  return readPayees(
    db,
    now,
    Prisma.sql`
      SELECT reward.id, reward.id AS reward_id, reward.member_id, in_use.id AS bank_account_id,
        reward.gross_fen - reward.taken_fen AS gross_fen
      FROM reward LEFT JOIN LATERAL (
        SELECT account.id FROM bank_account AS account
        WHERE account.member_id = reward.member_id AND account.removed_at IS NULL AND account.usable_from <= ${now}
        ORDER BY account.usable_from DESC LIMIT 1
      ) AS in_use ON true
      WHERE reward.available_at <= ${now} AND reward.clawed_back_at IS NULL AND reward.taken_fen < reward.gross_fen
        AND (${accruedBefore}::timestamptz IS NULL OR reward.accrued_at < ${accruedBefore}::timestamptz)
        AND (${sourceKind}::text IS NULL OR reward.source_kind = ${sourceKind}::text)
        AND NOT EXISTS (
          SELECT FROM payout_line AS line WHERE line.reward_id = reward.id AND line.state IN ('queued', 'sent', 'paid')
        )`,
  );
}
