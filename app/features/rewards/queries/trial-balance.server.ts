import { Prisma, type Db } from "#app/platform/db/database.ts";
import { IS_HELD } from "./held-lines.server.ts";

export type LedgerAccountKind = "reward_expense" | "tax_payable" | "bank_clearing" | "member_wallet" | "member_payout";

/** What all accounts of a kind had, got and gave, in fen; a balance is what they got less what they gave. */
export type TrialBalanceRow = {
  kind: LedgerAccountKind;
  openingFen: bigint;
  receivedFen: bigint;
  givenFen: bigint;
  closingFen: bigint;
};

const KINDS: readonly LedgerAccountKind[] = [
  "reward_expense",
  "member_wallet",
  "member_payout",
  "bank_clearing",
  "tax_payable",
];

/**
 * Works the balances of a time out from the transfers.
 * @param from first moment, @param until first moment after.
 * @returns a row for each kind of account; openings and closings sum to zero.
 */
export async function readTrialBalance(db: Db, from: Date, until: Date): Promise<TrialBalanceRow[]> {
  const side = (account: "from_id" | "to_id", sign: 1 | -1) => Prisma.sql`
    SELECT account.kind::text AS kind,
      sum(CASE WHEN posted.at < ${from} THEN transfer.amount ELSE 0 END) * ${sign}::int AS opening,
      sum(CASE WHEN posted.at >= ${from} THEN transfer.amount ELSE 0 END) AS moved
    FROM ledger_transfer AS transfer
    JOIN ledger_transaction AS posted ON posted.id = transfer.transaction_id AND posted.at < ${until}
    JOIN ledger_account AS account ON account.id = transfer.${Prisma.raw(account)}
    GROUP BY account.kind`;
  const rows = await db.$queryRaw<{ kind: LedgerAccountKind; opening: bigint; received: bigint; given: bigint }[]>`
    WITH received AS (${side("to_id", 1)}), given AS (${side("from_id", -1)})
    SELECT kind, (coalesce(received.opening, 0) + coalesce(given.opening, 0))::bigint AS opening,
      coalesce(received.moved, 0)::bigint AS received, coalesce(given.moved, 0)::bigint AS given
    FROM received FULL JOIN given USING (kind)`;
  const byKind = new Map(rows.map((row) => [row.kind, row]));
  return KINDS.map((kind) => {
    const { opening = 0n, received = 0n, given = 0n } = byKind.get(kind) ?? {};
    return {
      kind,
      openingFen: opening,
      receivedFen: received,
      givenFen: given,
      closingFen: opening + received - given,
    };
  });
}

/** What the ledger says of a time and what its vouchers say; equal when the books are right. In fen. */
export type Reconciliation = { what: "bank" | "tax" | "wallets" | "payouts"; ledgerFen: bigint; provenFen: bigint };

/**
 * Compares the ledger of today with what stands beside it: payments with their proofs, tax with the lines it was
 * withheld from, wallets and payouts with rewards and lines. Differences are shown, never repaired.
 */
export async function reconcile(db: Db): Promise<Reconciliation[]> {
  const [row] = await db.$queryRaw<Record<`${Reconciliation["what"]}${"Ledger" | "Proven"}`, bigint>[]>`
    WITH balance AS (
      SELECT account.kind::text AS kind, sum(entry.amount) AS fen
      FROM ledger_entry AS entry JOIN ledger_account AS account ON account.id = entry.account_id GROUP BY account.kind
    ), line AS (
      SELECT line.*, ${IS_HELD} AS is_held
      FROM payout_line AS line JOIN payout_batch AS batch ON batch.id = line.batch_id
    )
    SELECT
      coalesce((SELECT fen FROM balance WHERE kind = 'bank_clearing'), 0)::bigint AS "bankLedger",
      coalesce((SELECT sum(proof_fen) FROM line WHERE state = 'paid'), 0)::bigint AS "bankProven",
      coalesce((SELECT fen FROM balance WHERE kind = 'tax_payable'), 0)::bigint AS "taxLedger",
      coalesce((SELECT sum(tax_fen) FROM line WHERE state = 'paid'), 0)::bigint AS "taxProven",
      coalesce((SELECT fen FROM balance WHERE kind = 'member_wallet'), 0)::bigint AS "walletsLedger",
      coalesce((SELECT sum(gross_fen - taken_fen) FROM reward WHERE NOT EXISTS (
        SELECT FROM line WHERE line.reward_id = reward.id AND (is_held OR line.state = 'paid'))), 0)::bigint AS "walletsProven",
      coalesce((SELECT fen FROM balance WHERE kind = 'member_payout'), 0)::bigint AS "payoutsLedger",
      coalesce((SELECT sum(gross_fen) FROM line WHERE is_held), 0)::bigint AS "payoutsProven"`;
  return (["bank", "tax", "wallets", "payouts"] as const).map((what) => ({
    what,
    ledgerFen: row?.[`${what}Ledger`] ?? 0n,
    provenFen: row?.[`${what}Proven`] ?? 0n,
  }));
}
