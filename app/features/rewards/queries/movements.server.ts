import type { Queryable } from "#app/platform/db/database.ts";

export type MovementKind = "accrue" | "payout_hold" | "payout_post" | "payout_void" | "payout_return" | "claw_back";

/** One step of a reward in the books, as its member sees it. */
export type Movement = {
  id: string;
  kind: MovementKind;
  at: Date;
  rewardId: string;
  title: string;
  /** Before tax, always positive. */
  amountFen: bigint;
  /** The bank's reference, of a payment. */
  reference: string | null;
  /** Why a line was pulled or returned, or the reward taken back. */
  reason: string | null;
};

/** @returns what the books say of one reward, the oldest first. */
export function readMovements(db: Queryable, rewardId: string): Promise<Movement[]> {
  return db.$queryRaw<Movement[]>`
    SELECT movement.id, movement.kind::text AS kind, movement.at, movement.reward_id AS "rewardId", reward.title,
      movement.amount AS "amountFen", line.proof_reference AS reference,
      coalesce(line.ended_reason, reward.claw_back_note) AS reason
    FROM (
      SELECT posted.id, posted.kind, posted.at, posted.sequence, posted.reward_id, posted.payout_line_id,
        (SELECT sum(amount)::bigint FROM ledger_transfer WHERE transaction_id = posted.id) AS amount
      FROM ledger_transaction AS posted WHERE posted.reward_id = ${rewardId}::uuid
    ) AS movement
    JOIN reward ON reward.id = movement.reward_id
    LEFT JOIN payout_line AS line ON line.id = movement.payout_line_id
    ORDER BY movement.sequence`;
}

/** What happened to a member's money, for the timeline of their page. */
export type MoneyEvent = {
  at: Date;
  kind: "accrued" | "paid" | "returned" | "taken";
  rewardId: string;
  title: string;
  /** After tax for what was paid or returned, before tax otherwise. */
  amountFen: bigint;
};
