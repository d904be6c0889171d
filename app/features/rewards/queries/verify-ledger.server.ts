import type { Queryable } from "#app/platform/db/database.ts";
import { IS_HELD } from "./held-lines.server.ts";

/** The first thing in the books that is not as it must be; `id` says where, amounts are in fen. */
export type LedgerDifference = { check: LedgerCheck; id: string; expected: string; found: string };

export type LedgerCheck =
  | "transaction_moves_money"
  | "transaction_as_asked"
  | "account_balance"
  | "wallet_matches_rewards"
  | "payout_matches_lines"
  | "bank_matches_proofs"
  | "tax_matches_lines";

export type LedgerReport = {
  accounts: number;
  transactions: number;
  transfers: number;
  /** Null when everything agrees. */
  difference: LedgerDifference | null;
};

type Found = Omit<LedgerDifference, "check">;
type Check = [LedgerCheck, (db: Queryable) => Promise<Found[]>];

/** In this order; each looks at all of the books and says at most one difference. */
const CHECKS: readonly Check[] = [
  ["transaction_moves_money", findEmpty],
  ["transaction_as_asked", findChanged],
  ["account_balance", findWrongBalance],
  ["wallet_matches_rewards", findWrongWallet],
  ["payout_matches_lines", findWrongPayout],
  ["bank_matches_proofs", findWrongBank],
  ["tax_matches_lines", findWrongTax],
];

/**
 * Works the books out again from their transfers: each transaction has some and is as it was asked for (its hash), each
 * member's balance is the sum of what it got and gave, wallets hold what the rewards say, payouts what the lines say, and
 * the bank has paid what its proofs prove. Stops at the first difference. Repairs nothing.
 */
export async function verifyLedger(db: Queryable): Promise<LedgerReport> {
  const [accounts, transactions, transfers] = await Promise.all([
    db.ledgerAccount.count(),
    db.ledgerTransaction.count(),
    db.ledgerTransfer.count(),
  ]);
  for (const [check, find] of CHECKS) {
    const [found] = await find(db);
    if (found) return { accounts, transactions, transfers, difference: { check, ...found } };
  }
  return { accounts, transactions, transfers, difference: null };
}

function findEmpty(db: Queryable): Promise<Found[]> {
  return db.$queryRaw`
    SELECT posted.id::text AS id, '1' AS expected, '0' AS found FROM ledger_transaction AS posted
    WHERE NOT EXISTS (SELECT FROM ledger_transfer WHERE transaction_id = posted.id) ORDER BY posted.id LIMIT 1`;
}

/** The hash is that of `hashRequest`. */
function findChanged(db: Queryable): Promise<Found[]> {
  return db.$queryRaw`
    SELECT id, expected, found FROM (
      SELECT posted.id::text AS id, posted.request_hash AS expected, encode(sha256(convert_to(concat_ws(E'\\n',
        posted.kind, posted.reward_id, coalesce(posted.payout_line_id::text, ''), coalesce(earlier.idempotency_key, ''),
        (SELECT string_agg(concat_ws(',', from_id, to_id, currency, amount), E'\\n' ORDER BY position) FROM ledger_transfer
         WHERE transaction_id = posted.id)), 'UTF8')), 'hex') AS found
      FROM ledger_transaction AS posted LEFT JOIN ledger_transaction AS earlier ON earlier.id = posted.corrects_id
    ) AS hashed WHERE found <> expected ORDER BY id LIMIT 1`;
}

function findWrongBalance(db: Queryable): Promise<Found[]> {
  return db.$queryRaw`
    SELECT account.id::text AS id, coalesce(sum(entry.amount), 0)::text AS expected, account.balance::text AS found
    FROM ledger_account AS account LEFT JOIN ledger_entry AS entry ON entry.account_id = account.id
    WHERE account.balance IS NOT NULL
    GROUP BY account.id HAVING coalesce(sum(entry.amount), 0) <> account.balance ORDER BY account.id LIMIT 1`;
}

/** Money of a reward leaves the wallet when its line is held, and comes back when that is released or returned. */
function findWrongWallet(db: Queryable): Promise<Found[]> {
  return db.$queryRaw`
    SELECT account.member_id::text AS id, coalesce(owned.fen, 0)::text AS expected, account.balance::text AS found
    FROM ledger_account AS account LEFT JOIN (
      SELECT reward.member_id, sum(reward.gross_fen - reward.taken_fen) AS fen FROM reward
      WHERE NOT EXISTS (
        SELECT FROM payout_line AS line JOIN payout_batch AS batch ON batch.id = line.batch_id
        WHERE line.reward_id = reward.id AND (line.state = 'paid' OR ${IS_HELD})
      ) GROUP BY reward.member_id
    ) AS owned ON owned.member_id = account.member_id
    WHERE account.kind = 'member_wallet' AND coalesce(owned.fen, 0) <> account.balance ORDER BY account.id LIMIT 1`;
}

function findWrongPayout(db: Queryable): Promise<Found[]> {
  return db.$queryRaw`
    SELECT account.member_id::text AS id, coalesce(held.fen, 0)::text AS expected, account.balance::text AS found
    FROM ledger_account AS account LEFT JOIN (
      SELECT line.member_id, sum(line.gross_fen) AS fen
      FROM payout_line AS line JOIN payout_batch AS batch ON batch.id = line.batch_id
      WHERE ${IS_HELD} GROUP BY line.member_id
    ) AS held ON held.member_id = account.member_id
    WHERE account.kind = 'member_payout' AND coalesce(held.fen, 0) <> account.balance ORDER BY account.id LIMIT 1`;
}

function findWrongBank(db: Queryable): Promise<Found[]> {
  return db.$queryRaw`
    SELECT 'bank_clearing' AS id, proven.fen::text AS expected, booked.fen::text AS found
    FROM (SELECT coalesce(sum(proof_fen), 0) AS fen FROM payout_line WHERE state = 'paid') AS proven,
      (SELECT coalesce(sum(entry.amount), 0) AS fen FROM ledger_entry AS entry
       JOIN ledger_account AS account ON account.id = entry.account_id WHERE account.kind = 'bank_clearing') AS booked
    WHERE proven.fen <> booked.fen`;
}

function findWrongTax(db: Queryable): Promise<Found[]> {
  return db.$queryRaw`
    SELECT 'tax_payable' AS id, withheld.fen::text AS expected, booked.fen::text AS found
    FROM (SELECT coalesce(sum(tax_fen), 0) AS fen FROM payout_line WHERE state = 'paid') AS withheld,
      (SELECT coalesce(sum(entry.amount), 0) AS fen FROM ledger_entry AS entry
       JOIN ledger_account AS account ON account.id = entry.account_id WHERE account.kind = 'tax_payable') AS booked
    WHERE withheld.fen <> booked.fen`;
}
