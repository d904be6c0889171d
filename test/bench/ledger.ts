import { openMemberAccounts, postTransactions } from "#app/features/rewards/commands/post-transaction.server.ts";
import { accrueReward } from "#app/features/rewards/rules/post-entries.ts";
import { systemClock } from "#app/platform/clock.ts";
import { newId } from "#app/platform/context.ts";
import type { Database } from "#app/platform/db/database.ts";
import { systemRandom } from "#app/platform/random.ts";
import { withBenchDatabase, type BenchResult } from "./bench-database.ts";

const CLIENTS = 16;
const MEMBERS = 500;
const SECONDS = 4;
/** Halves of the measurement take turns, so that a busy moment of the computer hits both. */
const ROUNDS = 3;

const ctx = { clock: systemClock, random: systemRandom, actor: { kind: "job", name: "bench" } } as const;

/** @returns the rate of ledger postings against that of the bare insert. */
export function bench(): Promise<BenchResult[]> {
  return withBenchDatabase(CLIENTS + 4, async (database) => {
    const { bare, club } = await measureLedger(database);
    return [
      {
        name: "ledger postings, 16 clients on one hot account",
        ratio: club / bare,
        target: { atLeast: 0.4 },
        detail: `${Math.round(club)} postings/s against ${Math.round(bare)} bare inserts/s`,
      },
    ];
  });
}

/**
 * Measures ledger postings, all against the one hot account of the club, by 16 clients: each posting is a transaction
 * of its own with its idempotency key, two entries, the member's balance and the check that it sums to zero.
 * The baseline is one bare statement of the same driver that inserts a transaction and its two entries into tables
 * with nothing but primary keys.
 * @returns both rates in postings a second.
 */
async function measureLedger({ db, pool }: Database): Promise<{ bare: number; club: number }> {
  await pool.query(`
    CREATE TABLE bare_transaction (id uuid PRIMARY KEY, kind text, key text, hash text, at timestamptz);
    CREATE TABLE bare_entry (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, transaction_id uuid, account_id uuid, amount bigint)`);
  const members = Array.from({ length: MEMBERS }, () => newId(ctx));
  for (const memberId of members) await openMemberAccounts(db, ctx, memberId);
  const expenseId = newId(ctx);
  let count = 0;
  const pick = () => members[(count += 1) % MEMBERS] ?? "";

  const postBare = async () => {
    const id = newId(ctx);
    await pool.query({
      name: "bare",
      text: `WITH posted AS (INSERT INTO bare_transaction VALUES ($1, 'accrue', $2, $3, now()))
        INSERT INTO bare_entry (transaction_id, account_id, amount) VALUES ($1, $4, -1000000), ($1, $5, 1000000)`,
      values: [id, id, id, expenseId, pick()],
    });
  };
  const postClub = async () => {
    const rewardId = newId(ctx);
    const posting = accrueReward({ memberId: pick(), grossFen: 10_000_00n });
    await postTransactions(db, ctx, [
      { key: `bench:${rewardId}`, posting, rewardId, payoutLineId: null, correctsKey: null },
    ]);
  };

  const rates = { bare: 0, club: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.bare += (await rateOf(postBare)) / ROUNDS;
    rates.club += (await rateOf(postClub)) / ROUNDS;
  }
  return rates;
}

/** @returns how often a second the clients together get through. */
async function rateOf(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  let done = 0;
  const client = async () => {
    while (performance.now() - start < SECONDS * 1_000) {
      await work();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return done / ((performance.now() - start) / 1_000);
}
