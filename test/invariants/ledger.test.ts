import fc from "fast-check";
import { expect, test } from "vitest";
import { assertBooks } from "#test/support/assert-books.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { createMoneyMoves, MOVES, type Move } from "#test/support/money-moves.ts";
import { createPayoutSteps } from "#test/support/payout-steps.ts";
import { createRewardBuilders } from "#test/support/reward-builders.ts";

/** Runs of the property; LEDGER_RUNS asks for more. Each is a story of its own members on one database. */
const RUNS = Number(process.env.LEDGER_RUNS ?? "200");
const LONGEST_RUN_MS = 2_000;

const database = await testDatabase({ max: 12 });
const { db } = database;
const builders = createBuilders(db, { seed: "money" });
const rewards = createRewardBuilders(db, builders);
const steps = createPayoutSteps(database, builders, rewards);

/** Which thing a move is about is a number, taken round among those that exist when its turn comes. */
const move = (kind: fc.Arbitrary<Move["kind"]>): fc.Arbitrary<Move> =>
  fc.record({ kind, which: fc.nat({ max: 7 }), grossFen: fc.bigInt({ min: 1n, max: 50_000_00n }) });

/** Moves of one wave are made at once; waves follow each other, and the first gives something to lose. */
const wave = fc.array(
  move(
    fc.oneof(
      { weight: 3, arbitrary: fc.constant("push" as const) },
      { weight: 2, arbitrary: fc.constantFrom(...MOVES) },
    ),
  ),
  { minLength: 1, maxLength: 3 },
);
const first = fc.array(move(fc.constant("accrue")), { minLength: 2, maxLength: 4 });
const story = fc
  .tuple(first, fc.array(wave, { minLength: 6, maxLength: 11 }))
  .map(([start, waves]): Move[][] => [start, ...waves]);

test(
  "whatever happens to rewards, in whatever order and at once, the books balance and nothing is paid twice",
  { timeout: 60_000 + RUNS * LONGEST_RUN_MS },
  async () => {
    const made = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(story, async (waves) => {
        rewards.startAnew();
        const moves = await createMoneyMoves({ db, builders, rewards, steps });
        for (const together of waves) {
          const done = await Promise.all(together.map((one) => moves.make(one)));
          for (const kind of done) if (kind !== null) made.set(kind, (made.get(kind) ?? 0) + 1);
        }
        await assertStory(moves.memberIds);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
    await assertBooks(db);
    // A property that never got anywhere would prove nothing.
    for (const kind of MOVES) expect(made.get(kind) ?? 0, `${kind} was never done`).toBeGreaterThan(0);
  },
);

async function assertStory(memberIds: string[]): Promise<void> {
  const [found] = await db.$queryRaw<
    [{ below: number; twice: number; unproven: number; unpaid: number; unbacked: number }]
  >`
    SELECT
      (SELECT count(*)::int FROM ledger_account WHERE member_id = ANY (${memberIds}::uuid[]) AND balance < 0) AS below,
      (SELECT count(*)::int FROM (
        SELECT FROM ledger_transaction AS posted JOIN payout_line AS line ON line.id = posted.payout_line_id
        WHERE line.member_id = ANY (${memberIds}::uuid[]) AND posted.kind = 'payout_post'
        GROUP BY line.id HAVING count(*) > 1) AS doubled) AS twice,
      (SELECT count(*)::int FROM payout_line WHERE member_id = ANY (${memberIds}::uuid[])
        AND state = 'paid' AND proof_fen IS DISTINCT FROM net_fen) AS unproven,
      (SELECT count(*)::int FROM payout_line AS line WHERE line.member_id = ANY (${memberIds}::uuid[])
        AND line.state = 'paid' AND NOT EXISTS (
          SELECT FROM ledger_transaction AS posted
          WHERE posted.payout_line_id = line.id AND posted.kind = 'payout_post')) AS unpaid,
      (SELECT count(*)::int FROM (
        SELECT reward.id FROM reward JOIN payout_line AS line ON line.reward_id = reward.id AND line.state = 'paid'
        WHERE reward.member_id = ANY (${memberIds}::uuid[])
        GROUP BY reward.id HAVING sum(line.gross_fen) > reward.gross_fen - reward.taken_fen) AS overpaid) AS unbacked`;
  expect(found).toEqual({ below: 0, twice: 0, unproven: 0, unpaid: 0, unbacked: 0 });
}
