import { openMemberAccounts, postTransactions } from "#app/features/rewards/commands/post-transaction.server.ts";
import { accrueReward } from "#app/features/rewards/rules/post-transfers.ts";
import { systemClock } from "#app/platform/clock.ts";
import { newId } from "#app/platform/context.ts";
import type { Database } from "#app/platform/db/database.ts";
import { systemRandom } from "#app/platform/random.ts";
import { withBenchDatabase, type BenchResult } from "./bench-database.ts";

const CLIENTS = 16;
const MEMBERS = 1_000;
/** Rounds of baseline and club take turns, so that a busy moment of the computer hits both. */
const ROUNDS = 6;
const ROUND_MS = 1_500;
const WARM_UP_MS = 500;

const ctx = { clock: systemClock, random: systemRandom, actor: { kind: "job", name: "bench" } } as const;

/**
 * Ledger postings by 16 clients, all on the club's one hot account: each is a transaction of its own with idempotency
 * key, hash, transfer, the member's balance, and the check that it stays above zero. The baseline is one bare statement
 * of the same driver that inserts the three rows of double-entry book-keeping, a transaction and two entries: no key is
 * looked for, no balance kept and nothing checked.
 */
export function bench(): Promise<BenchResult[]> {
  return withBenchDatabase(CLIENTS, async (database) => {
    const members = await openAccounts(database);
    const postBare = await bareStatement(database, members);
    const postClub = clubPosting(database, members);
    await countDone(postBare, WARM_UP_MS);
    await countDone(postClub, WARM_UP_MS);
    let bare = 0;
    let club = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      bare += await countDone(postBare, ROUND_MS);
      club += await countDone(postClub, ROUND_MS);
    }
    const rate = (done: number) => Math.round((done * 1_000) / (ROUNDS * ROUND_MS));
    return [
      {
        name: `ledger postings, ${CLIENTS} clients, one hot account`,
        ratio: club / bare,
        target: { atLeast: 0.4 },
        detail: `${rate(club)} postings/s against ${rate(bare)}/s of the bare three-row insert`,
      },
    ];
  });
}

async function openAccounts({ db }: Database): Promise<string[]> {
  const members = Array.from({ length: MEMBERS }, () => newId(ctx));
  for (const memberId of members) await openMemberAccounts(db, ctx, memberId);
  return members;
}

async function bareStatement({ pool }: Database, members: readonly string[]): Promise<() => Promise<void>> {
  await pool.query(`
    CREATE TABLE bare_transaction (LIKE ledger_transaction INCLUDING ALL);
    CREATE TABLE bare_entry (
      transaction_id uuid NOT NULL, position smallint NOT NULL, account_id uuid NOT NULL, currency text NOT NULL,
      amount bigint NOT NULL, PRIMARY KEY (transaction_id, position)
    );
    CREATE INDEX ON bare_entry (account_id, transaction_id)`);
  const hotAccount = newId(ctx);
  const next = inTurn(members);
  return async () => {
    const id = newId(ctx);
    await pool.query({
      name: "bare posting",
      text: `
        WITH posted AS (
          INSERT INTO bare_transaction
            (id, kind, idempotency_key, request_hash, reward_id, actor_kind, actor_id, at)
          VALUES ($1, 'accrue', $2, $3, $1, 'job', 'bench', now())
        )
        INSERT INTO bare_entry (transaction_id, position, account_id, currency, amount)
        VALUES ($1, 1, $4, 'CNY', -1000000), ($1, 2, $5, 'CNY', 1000000)`,
      values: [id, `bench:${id}`, id.repeat(2), hotAccount, next()],
    });
  };
}

function clubPosting({ db }: Database, members: readonly string[]): () => Promise<void> {
  const next = inTurn(members);
  return async () => {
    const rewardId = newId(ctx);
    const posting = accrueReward({ memberId: next(), grossFen: 10_000_00n });
    await postTransactions(db, ctx, [
      { key: `bench:${rewardId}`, posting, rewardId, payoutLineId: null, correctsKey: null },
    ]);
  };
}

/** @returns a function that gives one after the other, and begins again. */
function inTurn(members: readonly string[]): () => string {
  let count = 0;
  return () => members[(count += 1) % members.length] ?? "";
}

/** @returns how often the clients together got through. */
async function countDone(work: () => Promise<void>, ms: number): Promise<number> {
  const end = performance.now() + ms;
  let done = 0;
  const client = async () => {
    while (performance.now() < end) {
      await work();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return done;
}
