import { hash } from "node:crypto";
import { actorColumns, newId, nowDate, type Context } from "#app/platform/context.ts";
import type { Queryable } from "#app/platform/db/database.ts";
import { runStatement } from "#app/platform/db/driver.ts";
import { invariant } from "#app/shared/invariant.ts";
import type { AccountRef, Posting } from "../rules/post-transfers.ts";

/** One ledger transaction that somebody asks for. */
export type PostingRequest = {
  /** Made before the first try, such as `payout-hold:<line>`: the same key posts once, however often it is repeated. */
  key: string;
  posting: Posting;
  rewardId: string;
  payoutLineId: string | null;
  /** Key of the earlier transaction that this one takes back; null when it takes none back. */
  correctsKey: string | null;
};

/** The same key came with another input: a bug in the caller, never to be answered by posting something. */
export class PostingConflict extends Error {
  override name = "PostingConflict";
}

const CURRENCY = "CNY";

/** Rows of one statement; more are sent in several, in the caller's transaction. */
const CHUNK = 1_000;

/**
 * Writes ledger transactions: the one place that does. Each is one row and its transfers; balances of members' accounts
 * follow by trigger, and the database refuses what takes one below zero.
 * A single request is one statement and may run outside a transaction. A caller with several locks the wallets first
 * (`lockWallets`), so that two never wait for each other in a circle; none of them counts on what another moves.
 * @returns the transactions' ids in the order of the requests; for a key that was posted before, that transaction's.
 * @throws PostingConflict when a key was posted before with another input; a check violation of
 *   `ledger_account_not_negative` when a member has less than is taken.
 */
export async function postTransactions(
  tx: Queryable,
  ctx: PostingContext,
  requests: readonly PostingRequest[],
): Promise<string[]> {
  const ids: string[] = [];
  for (let start = 0; start < requests.length; start += CHUNK) {
    ids.push(...(await postChunk(tx, ctx, requests.slice(start, start + CHUNK))));
  }
  return ids;
}

/** Opens a member's wallet and payout account, which every posting about them needs; open ones stay as they are. */
export async function openMemberAccounts(tx: Queryable, ctx: Pick<Context, "clock">, memberId: string): Promise<void> {
  const kinds = ["member_wallet", "member_payout"] as const;
  const createdAt = nowDate(ctx);
  await tx.ledgerAccount.createMany({
    data: kinds.map((kind) => ({ id: accountIdOf({ kind, memberId }), kind, memberId, balance: 0n, createdAt })),
    skipDuplicates: true,
  });
}

/** @returns SHA-256, hex, of all that a request says; `ledger verify` works it out again from the rows. */
export function hashRequest({ posting, rewardId, payoutLineId, correctsKey }: PostingRequest): string {
  const transfers = posting.transfers.map(
    ({ from, to, amountFen }) => `${accountIdOf(from)},${accountIdOf(to)},${CURRENCY},${amountFen}`,
  );
  return sha256([posting.kind, rewardId, payoutLineId ?? "", correctsKey ?? "", ...transfers].join("\n"));
}

type Row = { id: string; hash: string; request: PostingRequest };
type PostingContext = Pick<Context, "clock" | "random" | "actor">;

async function postChunk(tx: Queryable, ctx: PostingContext, requests: readonly PostingRequest[]): Promise<string[]> {
  const rows = requests.map((request) => ({ id: newId(ctx), hash: hashRequest(request), request }));
  const posted = await insertNew(tx, ctx, rows);
  const repeated = rows.filter(({ id }) => !posted.has(id));
  const known = repeated.length === 0 ? new Map<string, string>() : await readRepeated(tx, repeated);
  return rows.map(({ id, request }) => known.get(request.key) ?? id);
}

/** Transactions whose key is new ($1), and their transfers ($6). */
const INSERT_NEW = `
  WITH posted AS (
    INSERT INTO ledger_transaction
      (id, kind, idempotency_key, request_hash, reward_id, payout_line_id, corrects_id, actor_kind, actor_id, at)
    SELECT asked.*, $2::actor_kind, $3, $4
    FROM json_to_recordset($1) AS asked (
      id uuid, kind ledger_transaction_kind, idempotency_key text, request_hash text, reward_id uuid,
      payout_line_id uuid, corrects_id uuid
    )
    ON CONFLICT (idempotency_key) DO NOTHING
    RETURNING id
  )
  INSERT INTO ledger_transfer (transaction_id, position, from_id, to_id, amount, currency)
  SELECT transfer.*, $5
  FROM json_to_recordset($6) AS transfer (
    transaction_id uuid, position smallint, from_id uuid, to_id uuid, amount bigint
  )
  JOIN posted ON posted.id = transfer.transaction_id
  RETURNING transaction_id AS id`;

/** @returns ids of the rows whose key was new. */
async function insertNew(tx: Queryable, ctx: PostingContext, rows: readonly Row[]): Promise<Set<string>> {
  const { actorKind, actorId } = actorColumns(ctx.actor);
  const corrected = await readCorrected(tx, rows);
  const transactions = rows.map(({ id, hash, request }) => ({
    id,
    kind: request.posting.kind,
    idempotency_key: request.key,
    request_hash: hash,
    reward_id: request.rewardId,
    payout_line_id: request.payoutLineId,
    corrects_id: corrected.get(request.correctsKey ?? "") ?? null,
  }));
  const transfers = rows.flatMap(({ id, request }) =>
    request.posting.transfers.map(({ from, to, amountFen }, index) => ({
      transaction_id: id,
      position: index + 1,
      from_id: accountIdOf(from),
      to_id: accountIdOf(to),
      // As text: a number of JSON would lose the fen of very large sums.
      amount: String(amountFen),
    })),
  );
  const values = [actorKind, actorId, nowDate(ctx), CURRENCY];
  const inserted = await runStatement<{ id: string }>(tx, INSERT_NEW, [
    JSON.stringify(transactions),
    ...values,
    JSON.stringify(transfers),
  ]);
  return new Set(inserted.map(({ id }) => id));
}

/** @returns by key the ids of the transactions that are taken back. */
async function readCorrected(tx: Queryable, rows: readonly Row[]): Promise<Map<string, string>> {
  const keys = rows.flatMap(({ request }) => request.correctsKey ?? []);
  if (keys.length === 0) return new Map();
  const found = await tx.ledgerTransaction.findMany({
    where: { idempotencyKey: { in: keys } },
    select: { id: true, idempotencyKey: true },
  });
  const byKey = new Map(found.map(({ idempotencyKey, id }) => [idempotencyKey, id]));
  for (const key of keys) invariant(byKey.has(key), `${key} was posted before it is taken back`);
  return byKey;
}

/** @returns by key the ids of transactions that were posted before. */
async function readRepeated(tx: Queryable, rows: readonly Row[]): Promise<Map<string, string>> {
  const found = await tx.ledgerTransaction.findMany({
    where: { idempotencyKey: { in: rows.map(({ request }) => request.key) } },
    select: { id: true, idempotencyKey: true, requestHash: true },
  });
  const byKey = new Map(found.map((row) => [row.idempotencyKey, row]));
  for (const { hash, request } of rows) {
    const earlier = byKey.get(request.key);
    invariant(earlier !== undefined, `${request.key} was posted, now or before`);
    if (earlier.requestHash !== hash) throw new PostingConflict(`${request.key} was posted with another input.`);
  }
  return new Map(found.map(({ idempotencyKey, id }) => [idempotencyKey, id]));
}

/** The club's own accounts, written by the migration. */
const CLUB_ACCOUNT_IDS = {
  reward_expense: "01980000-0000-7000-8000-000000000001",
  tax_payable: "01980000-0000-7000-8000-000000000002",
  bank_clearing: "01980000-0000-7000-8000-000000000003",
} as const;

/** An account's id follows from what it is, so that posting needs no look-up: for a member's, a UUID version 8 of a hash. */
export function accountIdOf(account: AccountRef): string {
  if (!("memberId" in account)) return CLUB_ACCOUNT_IDS[account.kind];
  const hex = sha256(`${account.kind} ${account.memberId} ${CURRENCY}`);
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}

function sha256(text: string): string {
  return hash("sha256", text, "hex");
}
