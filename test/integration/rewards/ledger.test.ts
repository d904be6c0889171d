import { beforeEach, describe, expect, test } from "vitest";
import type { MemberActor } from "#app/platform/context.ts";
import { isCheckViolation } from "#app/platform/db/errors.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import {
  accountIdOf,
  openMemberAccounts,
  PostingConflict,
  postTransactions,
  type PostingRequest,
} from "#app/features/rewards/commands/post-transaction.server.ts";
import { accrueReward, holdPayout, voidPayout, type Posting } from "#app/features/rewards/rules/post-transfers.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";

const { db, pool } = await testDatabase();
const control = await testDatabase();
const builders = createBuilders(db, { seed: "ledger" });
const ctx = builders.as({ kind: "job", name: "test" });

let member: MemberActor;

beforeEach(async () => {
  member = await builders.member();
  await openMemberAccounts(db, ctx, member.memberId);
});

function ask(posting: Posting, key: string = builders.id()): PostingRequest {
  return { key, posting, rewardId: builders.id(), payoutLineId: null, correctsKey: null };
}

function earn(grossFen: bigint): Posting {
  return accrueReward({ memberId: member.memberId, grossFen });
}

function hold(grossFen: bigint): Posting {
  return holdPayout({ memberId: member.memberId, grossFen });
}

async function balances(): Promise<Record<string, bigint | null>> {
  const accounts = await db.ledgerAccount.findMany({ where: { memberId: member.memberId } });
  return Object.fromEntries(accounts.map(({ kind, balance }) => [kind, balance]));
}

describe("posting", () => {
  test("moves a member's balances with the transfers", async () => {
    await postTransactions(db, ctx, [ask(earn(500n)), ask(hold(200n))]);
    expect(await balances()).toEqual({ member_wallet: 300n, member_payout: 200n });
  });

  test("answers the same key with the same transaction and posts once", async () => {
    const request = ask(earn(500n));
    const [first] = await postTransactions(db, ctx, [request]);
    const again = await Promise.all([postTransactions(db, ctx, [request]), postTransactions(db, ctx, [request])]);
    expect(again).toEqual([[first], [first]]);
    expect(await balances()).toMatchObject({ member_wallet: 500n });
  });

  test("with the same key at once posts once, and tells all the same transaction", async () => {
    const request = ask(earn(500n));
    const answers = await Promise.all(Array.from({ length: 8 }, () => postTransactions(db, ctx, [request])));
    expect(new Set(answers.flat()).size).toBe(1);
    expect(await balances()).toMatchObject({ member_wallet: 500n });
  });

  test("refuses a known key with another input", async () => {
    const request = ask(earn(500n));
    await postTransactions(db, ctx, [request]);
    const changed = { ...request, posting: earn(501n) };
    await expect(postTransactions(db, ctx, [changed])).rejects.toThrow(PostingConflict);
    expect(await balances()).toMatchObject({ member_wallet: 500n });
  });

  test("links a correction to what it takes back", async () => {
    const accrual = ask(earn(500n));
    const held = ask(hold(500n));
    const released = {
      ...ask(voidPayout({ memberId: member.memberId, grossFen: 500n })),
      correctsKey: held.key,
    };
    const [, heldId, releasedId] = await postTransactions(db, ctx, [accrual, held]).then(async (ids) => [
      ...ids,
      ...(await postTransactions(db, ctx, [released])),
    ]);
    const correction = await db.ledgerTransaction.findUniqueOrThrow({ where: { id: releasedId } });
    expect(correction.correctsId).toBe(heldId);
  });

  test("of nobody's account fails and leaves nothing", async () => {
    const stranger = await builders.member();
    const request = ask(accrueReward({ memberId: stranger.memberId, grossFen: 500n }));
    await expect(postTransactions(db, ctx, [request])).rejects.toThrow();
    expect(await db.ledgerTransaction.count({ where: { idempotencyKey: request.key } })).toBe(0);
  });
});

describe("the database", () => {
  test("refuses to take more than a member has", async () => {
    await postTransactions(db, ctx, [ask(earn(500n))]);
    const tooMuch = postTransactions(db, ctx, [ask(hold(501n))]);
    await expect(tooMuch).rejects.toSatisfy((error) => isCheckViolation(error, "ledger_account_not_negative"));
  });

  test.each([
    ["of nothing", "club, wallet, 0, 'CNY'", "ledger_transfer_moves"],
    ["of less than nothing", "club, wallet, -1, 'CNY'", "ledger_transfer_moves"],
    ["from an account to itself", "wallet, wallet, 1, 'CNY'", "ledger_transfer_moves"],
    ["to an account that does not exist", "wallet, gen_random_uuid(), 1, 'CNY'", "ledger_transfer_has_account"],
    ["from an account that does not exist", "gen_random_uuid(), wallet, 1, 'CNY'", "ledger_transfer_has_account"],
    ["in another currency than the club's account", "club, wallet, 1, 'HKD'", "ledger_transfer_has_account"],
  ])("refuses a transfer %s", async (_what, values, constraint) => {
    const [id] = await postTransactions(db, ctx, [ask(earn(500n))]);
    const club = accountIdOf({ kind: "bank_clearing" });
    const wallet = accountIdOf({ kind: "member_wallet", memberId: member.memberId });
    const added = pool.query(
      `INSERT INTO ledger_transfer (transaction_id, position, from_id, to_id, amount, currency)
       SELECT $1::uuid, 2, ${values} FROM (SELECT $2::uuid AS club, $3::uuid AS wallet) AS account`,
      [id, club, wallet],
    );
    await expect(added).rejects.toThrow(constraint);
    expect(await balances()).toMatchObject({ member_wallet: 500n });
  });

  test("refuses a transfer of a transaction that does not exist", async () => {
    await postTransactions(db, ctx, [ask(earn(500n))]);
    const added = pool.query(
      "INSERT INTO ledger_transfer SELECT gen_random_uuid(), 1, from_id, to_id, 1, currency FROM ledger_transfer LIMIT 1",
    );
    await expect(added).rejects.toThrow("ledger_transfer_has_transaction");
  });

  test("shows each transfer as the two entries of a book-keeper, which sum to zero", async () => {
    const [id] = await postTransactions(db, ctx, [ask(earn(500n))]);
    const { rows } = await pool.query(
      `SELECT kind, amount FROM ledger_entry JOIN ledger_account ON id = account_id WHERE transaction_id = $1 ORDER BY amount`,
      [id],
    );
    expect(rows).toEqual([
      { kind: "reward_expense", amount: "-500" },
      { kind: "member_wallet", amount: "500" },
    ]);
  });

  test.each([
    "UPDATE ledger_transfer SET amount = amount + 1",
    "DELETE FROM ledger_transfer",
    "TRUNCATE ledger_transfer",
    "UPDATE ledger_transaction SET actor_id = 'somebody'",
    "DELETE FROM ledger_transaction",
    "TRUNCATE ledger_transaction CASCADE",
    "UPDATE ledger_account SET balance = 1000000 WHERE member_id IS NOT NULL",
    "DELETE FROM ledger_account",
    "INSERT INTO ledger_account (id, kind, member_id, balance, created_at) VALUES (gen_random_uuid(), 'member_wallet', gen_random_uuid(), 5, now())",
    "INSERT INTO ledger_account (id, kind, member_id, created_at) VALUES (gen_random_uuid(), 'member_wallet', gen_random_uuid(), now())",
    "INSERT INTO ledger_account (id, kind, balance, created_at) VALUES (gen_random_uuid(), 'member_wallet', 0, now())",
    "INSERT INTO ledger_account (id, kind, member_id, created_at) VALUES (gen_random_uuid(), 'tax_payable', gen_random_uuid(), now())",
  ])("refuses %s", async (statement) => {
    await postTransactions(db, ctx, [ask(earn(500n))]);
    await expect(pool.query(statement)).rejects.toThrow("ledger_append_only");
  });

  test("keeps one account of a kind for a member, and one for the club", async () => {
    await openMemberAccounts(db, ctx, member.memberId);
    expect(await db.ledgerAccount.count({ where: { memberId: member.memberId } })).toBe(2);
    const second = pool.query(
      "INSERT INTO ledger_account (id, kind, created_at) VALUES (gen_random_uuid(), 'tax_payable', now())",
    );
    await expect(second).rejects.toThrow("ledger_account_key");
  });
});

describe("postings at once", () => {
  test("spend a wallet no further than to zero", async () => {
    await postTransactions(db, ctx, [ask(earn(1_000n))]);
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, () => inTransaction(db, (tx) => postTransactions(tx, ctx, [ask(hold(100n))]))),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
    expect(await balances()).toEqual({ member_wallet: 0n, member_payout: 1_000n });
  });

  test("to and fro between the same accounts never wait in a circle", async () => {
    await postTransactions(db, ctx, [ask(earn(1_000n)), ask(hold(500n))]);
    const back = voidPayout({ memberId: member.memberId, grossFen: 10n });
    await Promise.all(
      Array.from({ length: 40 }, (_, index) => postTransactions(db, ctx, [ask(index % 2 === 0 ? hold(10n) : back)])),
    );
    expect(await balances()).toEqual({ member_wallet: 500n, member_payout: 500n });
  });
});

describe("without the database's check", () => {
  test("postings at once would spend more than there is", async () => {
    const { db: unguarded, pool: unguardedPool } = control;
    await unguardedPool.query("ALTER DOMAIN ledger_balance DROP CONSTRAINT ledger_account_not_negative");
    const { memberId } = await createBuilders(unguarded, { seed: "control" }).member();
    await openMemberAccounts(unguarded, ctx, memberId);
    await postTransactions(unguarded, ctx, [ask(accrueReward({ memberId, grossFen: 1_000n }))]);
    const take = () => postTransactions(unguarded, ctx, [ask(holdPayout({ memberId, grossFen: 100n }))]);
    await Promise.all(Array.from({ length: 20 }, take));
    const wallet = await unguarded.ledgerAccount.findFirstOrThrow({ where: { memberId, kind: "member_wallet" } });
    expect(wallet.balance).toBe(-1_000n);
  });
});
