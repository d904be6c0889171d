import type { LoaderFunctionArgs } from "@remix-run/node";
import { afterEach, beforeEach, expect, test } from "vitest";
import { confirmLine } from "#app/features/rewards/commands/confirm-line.server.ts";
import { readTrialBalance, reconcile } from "#app/features/rewards/queries/trial-balance.server.ts";
import { loader as readBooks } from "#app/features/rewards/routes/books.tsx";
import type { Context, StaffActor } from "#app/platform/context.ts";
import { todayIn } from "#app/shared/club-time.ts";
import { assertBooks } from "#test/support/assert-books.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { createPayoutSteps } from "#test/support/payout-steps.ts";
import { requestContext } from "#test/support/request-context.ts";
import { createRewardBuilders } from "#test/support/reward-builders.ts";

const database = await testDatabase();
const { db, pool } = database;
const builders = createBuilders(db, { seed: "books" });
const rewards = createRewardBuilders(db, builders);
const { payee, reward } = rewards;
const { exportedBatch, linesOf } = createPayoutSteps(database, builders, rewards);

let maker: Context<StaffActor>;

beforeEach(async () => {
  rewards.startAnew();
  maker = builders.as(await builders.staff("finance"));
});
afterEach(() => assertBooks(db));

function now(): Date {
  return new Date(builders.clock.now().epochMilliseconds);
}

async function balances(from: Date, until: Date) {
  const rows = await readTrialBalance(db, from, until);
  for (const key of ["openingFen", "closingFen"] as const) {
    expect(rows.reduce((sum, row) => sum + row[key], 0n)).toBe(0n);
  }
  return Object.fromEntries(rows.map(({ kind, ...sums }) => [kind, sums]));
}

test("a month's balance has what came before, what moved, and what is left", async () => {
  const beginning = new Date(0);
  await reward(await payee());
  await reward(await payee());
  builders.clock.advance("PT1H");
  const middle = now();
  const batchId = await exportedBatch(maker, builders.as(await builders.staff("finance")));
  const [line] = await linesOf(batchId);
  const paidOn = todayIn(builders.clock.now(), "Asia/Shanghai");
  const proof = { lineId: line?.id ?? "", reference: "B1", paidFen: 8_000_00n, paidOn, slipKey: null };
  expect(await confirmLine(maker, proof)).toMatchObject({ ok: true });
  builders.clock.advance("PT1H");

  const before = await balances(beginning, middle);
  expect(before).toMatchObject({
    reward_expense: { openingFen: 0n, receivedFen: 0n, givenFen: 20_000_00n, closingFen: -20_000_00n },
    member_wallet: { receivedFen: 20_000_00n, closingFen: 20_000_00n },
    bank_clearing: { closingFen: 0n },
  });
  expect(await balances(middle, now())).toMatchObject({
    reward_expense: { openingFen: -20_000_00n, givenFen: 0n, closingFen: -20_000_00n },
    member_wallet: { openingFen: 20_000_00n, givenFen: 20_000_00n, closingFen: 0n },
    member_payout: { openingFen: 0n, receivedFen: 20_000_00n, givenFen: 10_000_00n, closingFen: 10_000_00n },
    bank_clearing: { receivedFen: 8_000_00n, closingFen: 8_000_00n },
    tax_payable: { receivedFen: 2_000_00n, closingFen: 2_000_00n },
  });
});

test("the vouchers agree with the ledger, and a difference is named", async () => {
  const member = await payee();
  await reward(member);
  await exportedBatch(maker, builders.as(await builders.staff("finance")));
  for (const { ledgerFen, provenFen } of await reconcile(db)) expect(ledgerFen).toBe(provenFen);

  const set = (sql: string) =>
    pool.query(`SET session_replication_role = replica; ${sql}; SET session_replication_role = origin`);
  await set(`UPDATE reward SET taken_fen = 1 WHERE member_id = '${member.memberId}'`);
  await reward(member);
  await set(`UPDATE reward SET taken_fen = taken_fen + 5 WHERE member_id = '${member.memberId}' AND taken_fen = 0`);
  const args: LoaderFunctionArgs = {
    context: requestContext(maker),
    request: new Request("https://club.example/staff/payouts/books?month=nonsense"),
    params: {},
  };
  const page = await readBooks(args);
  expect(page.checks.find(({ what }) => what === "wallets")).toMatchObject({ difference: "¥0.05" });
  await set(`UPDATE reward SET taken_fen = 0 WHERE member_id = '${member.memberId}'`);
});
