import { execFile } from "node:child_process";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { verifyLedger } from "#app/features/rewards/queries/verify-ledger.server.ts";
import type { MemberActor } from "#app/platform/context.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { createPayoutSteps } from "#test/support/payout-steps.ts";
import { createRewardBuilders } from "#test/support/reward-builders.ts";

const database = await testDatabase();
const { db, pool, url } = database;
const builders = createBuilders(db, { seed: "verify" });
const rewards = createRewardBuilders(db, builders);
const { payee, reward } = rewards;
const { lockedBatch } = createPayoutSteps(database, builders, rewards);

let member: MemberActor;

beforeEach(async () => {
  rewards.startAnew();
  member = await payee();
  await reward(member);
});

/** Does what only somebody with the database's own password can, looks, and undoes it. */
async function tamper<T>(statement: string, undo: string, look: () => Promise<T>): Promise<T> {
  const run = async (sql: string) => {
    const client = await pool.connect();
    try {
      await client.query("SET session_replication_role = replica");
      await client.query(sql, sql.includes("$1") ? [member.memberId] : []);
    } finally {
      await client.query("SET session_replication_role = origin");
      client.release();
    }
  };
  await run(statement);
  try {
    return await look();
  } finally {
    await run(undo);
  }
}

type Answer = { code: number; output: unknown };

/** The operator's command, as a program calls it. */
function runClub(): Promise<Answer> {
  const args = ["app/club.ts", "ledger", "verify", "--json"];
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: "production" as const,
    DATABASE_URL: url,
    CLUB_SECRET: "x".repeat(40),
  };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: join(import.meta.dirname, "../../.."), env }, (error, stdout) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, output: JSON.parse(stdout) });
    });
  });
}

const wallet = "SELECT id FROM ledger_account WHERE kind = 'member_wallet' AND member_id = $1";

describe("verifying the books", () => {
  test("finds nothing where nobody tampered", async () => {
    await lockedBatch(builders.as(await builders.staff("finance")));
    expect(await verifyLedger(db)).toMatchObject({ difference: null });
  });

  test.each([
    [
      "transaction_moves_money",
      `INSERT INTO ledger_transaction (id, kind, idempotency_key, request_hash, actor_kind, at)
       VALUES (gen_random_uuid(), 'accrue', 'of nothing', '', 'job', now())`,
      "DELETE FROM ledger_transaction WHERE idempotency_key = 'of nothing'",
    ],
    [
      "transaction_as_asked",
      `UPDATE ledger_transfer SET amount = amount + 1 WHERE to_id = (${wallet})`,
      `UPDATE ledger_transfer SET amount = amount - 1 WHERE to_id = (${wallet})`,
    ],
    [
      "account_balance",
      `UPDATE ledger_account SET balance = balance + 1 WHERE id = (${wallet})`,
      `UPDATE ledger_account SET balance = balance - 1 WHERE id = (${wallet})`,
    ],
    [
      "wallet_matches_rewards",
      "UPDATE reward SET taken_fen = 1 WHERE member_id = $1",
      "UPDATE reward SET taken_fen = 0 WHERE member_id = $1",
    ],
  ])("finds the first difference: %s", async (check, statement, undo) => {
    const { difference } = await tamper(statement, undo, () => verifyLedger(db));
    expect(difference).toMatchObject({ check });
  });
});

test("the command ends with 0 when the books hold and with 1 when they do not", async () => {
  const holds = await runClub();
  expect(holds).toMatchObject({ code: 0, output: { ok: true, difference: null } });
  const broken = await tamper(
    `UPDATE ledger_account SET balance = balance + 5 WHERE id = (${wallet})`,
    `UPDATE ledger_account SET balance = balance - 5 WHERE id = (${wallet})`,
    runClub,
  );
  expect(broken).toMatchObject({
    code: 1,
    output: { ok: false, difference: { check: "account_balance", expected: "1000000", found: "1000005" } },
  });
});
