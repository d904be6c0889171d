import type { Db } from "#app/platform/db/database.ts";
import type { MovementKind } from "./movements.server.ts";

/** One ledger transaction of a member, in fen. */
export type StatementRow = {
  sequence: bigint;
  at: Date;
  kind: MovementKind;
  title: string;
  /** What came into the wallet and left it, before tax; 0 for what happened outside it. */
  inFen: bigint;
  outFen: bigint;
  /** Of the wallet, afterwards. */
  balanceFen: bigint;
  /** What the bank paid and what was withheld, or came back; null for what moved within the club. */
  netFen: bigint | null;
  taxFen: bigint | null;
  /** The bank's reference of a payment, or why one was taken out or came back. */
  note: string | null;
};

const PAGE = 500;

/** Reads all that ever moved in a member's wallet and payouts, the oldest first, some rows at a time. */
export async function* readStatement(db: Db, memberId: string): AsyncGenerator<StatementRow> {
  let balanceFen = 0n;
  for (let after = 0n; ;) {
    const rows = await readPage(db, memberId, after);
    for (const row of rows) {
      balanceFen += row.inFen - row.outFen;
      yield { ...row, balanceFen };
    }
    after = rows.at(-1)?.sequence ?? after;
    if (rows.length < PAGE) return;
  }
}

/** @param after sequence of the last transaction of the page before, 0 for the first page. */
function readPage(db: Db, memberId: string, after: bigint): Promise<Omit<StatementRow, "balanceFen">[]> {
  return db.$queryRaw<Omit<StatementRow, "balanceFen">[]>`
    SELECT posted.sequence, posted.at, posted.kind::text AS kind, reward.title,
      coalesce(sum(transfer.amount) FILTER (WHERE taker.kind = 'member_wallet'), 0)::bigint AS "inFen",
      coalesce(sum(transfer.amount) FILTER (WHERE giver.kind = 'member_wallet'), 0)::bigint AS "outFen",
      sum(transfer.amount) FILTER (WHERE 'bank_clearing' IN (giver.kind, taker.kind))::bigint AS "netFen",
      sum(transfer.amount) FILTER (WHERE 'tax_payable' IN (giver.kind, taker.kind))::bigint AS "taxFen",
      CASE posted.kind
        WHEN 'payout_post' THEN line.proof_reference
        WHEN 'payout_return' THEN line.ended_reason
        WHEN 'claw_back' THEN reward.claw_back_note
      END AS note
    FROM (
      SELECT * FROM ledger_transaction
      WHERE reward_id IN (SELECT id FROM reward WHERE member_id = ${memberId}::uuid) AND sequence > ${after}
      ORDER BY sequence LIMIT ${PAGE}
    ) AS posted
    JOIN reward ON reward.id = posted.reward_id
    JOIN ledger_transfer AS transfer ON transfer.transaction_id = posted.id
    JOIN ledger_account AS giver ON giver.id = transfer.from_id
    JOIN ledger_account AS taker ON taker.id = transfer.to_id
    LEFT JOIN payout_line AS line ON line.id = posted.payout_line_id
    GROUP BY posted.sequence, posted.at, posted.kind, reward.title, line.proof_reference, line.ended_reason,
      reward.claw_back_note
    ORDER BY posted.sequence`;
}
