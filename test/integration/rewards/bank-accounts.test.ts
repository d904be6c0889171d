import { afterEach, describe, expect, test } from "vitest";
import { setConsent } from "#app/features/outreach/public.server.ts";
import { addBankAccount } from "#app/features/rewards/commands/add-bank-account.server.ts";
import { freezeBankAccount } from "#app/features/rewards/commands/freeze-bank-account.server.ts";
import { readAccounts } from "#app/features/rewards/queries/bank-accounts.server.ts";
import { readCandidates } from "#app/features/rewards/queries/payout-candidates.server.ts";
import { flagsOf, problemOf } from "#app/features/rewards/rules/judge-payee.ts";
import { walletSummary } from "#app/features/rewards/public.server.ts";
import type { MemberActor } from "#app/platform/context.ts";
import { assertBooks } from "#test/support/assert-books.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { createPayoutSteps } from "#test/support/payout-steps.ts";
import { bankNumber, createRewardBuilders } from "#test/support/reward-builders.ts";

const database = await testDatabase();
const { db } = database;
const builders = createBuilders(db, { seed: "accounts" });
const rewards = createRewardBuilders(db, builders);
const { payee, reward } = rewards;
const { lockedBatch, exportedBatch, linesOf } = createPayoutSteps(database, builders, rewards);

afterEach(() => assertBooks(db));

let serial = 500_000;

function add(member: MemberActor, number = bankNumber((serial += 1)), requestId = builders.id()) {
  return addBankAccount(builders.as(member), { requestId, number, bankCode: null });
}

/** @returns why a member's reward cannot be paid now, and what to look at. */
async function judge(member: MemberActor) {
  const now = new Date(builders.clock.now().epochMilliseconds);
  const rows = await readCandidates(db, now, { accruedBefore: null, sourceKind: null });
  const own = rows.filter(({ memberId }) => memberId === member.memberId);
  return own.map(({ facts }) => ({ problem: problemOf(facts), flags: flagsOf(facts) }));
}

describe("a bank account", () => {
  test("is kept encrypted, in the member's name, and used two days later", async () => {
    const member = await builders.member({ name: "林静" });
    const number = bankNumber(1_234);
    await reward(member);
    expect(await judge(member)).toEqual([{ problem: "no_account", flags: [] }]);
    expect(await add(member, number)).toMatchObject({ ok: true });

    const row = await db.bankAccount.findFirstOrThrow({ where: { memberId: member.memberId } });
    expect(row).toMatchObject({ holderName: "林静", bankCode: "CCB", numberLast4: number.slice(-4) });
    expect(JSON.stringify(row)).not.toContain(number);
    expect(await judge(member)).toEqual([{ problem: "account_cooling", flags: [] }]);
    builders.clock.advance("PT48H");
    expect(await judge(member)).toEqual([{ problem: null, flags: [] }]);
  });

  test("leaves the one in use until it is usable itself, and replaces one that waits", async () => {
    const member = await payee();
    const before = await readAccounts(builders.as(member), member.memberId);
    await add(member);
    await add(member);
    const { inUse, cooling } = await readAccounts(builders.as(member), member.memberId);
    expect(inUse).toEqual(before.inUse);
    expect(await db.bankAccount.count({ where: { memberId: member.memberId, removedAt: null } })).toBe(2);
    builders.clock.advance("PT48H");
    const after = await readAccounts(builders.as(member), member.memberId);
    expect(after).toEqual({ inUse: cooling, cooling: null });
  });

  test("is told to the member, and is the consent to keep it", async () => {
    const member = await builders.member();
    await add(member);
    const [consent] = await db.consent.findMany({ where: { memberId: member.memberId } });
    expect(consent).toMatchObject({ purpose: "sensitive_data", withdrawnAt: null });
    const [news] = await db.notification.findMany({ where: { memberId: member.memberId } });
    expect(news).toMatchObject({ kind: "rewards.account_added", values: { bank: "中国建设银行" } });
  });

  test("is entered once for one request, and not a second time", async () => {
    const member = await builders.member();
    const [number, requestId] = [bankNumber((serial += 1)), builders.id()];
    const answers = await Promise.all([add(member, number, requestId), add(member, number, requestId)]);
    expect(answers).toEqual(Array(2).fill({ ok: true, value: { accountId: requestId } }));
    expect(await add(member, number)).toEqual({ ok: false, reason: "same_account" });
  });

  test("needs its bank named when the number does not tell", async () => {
    const member = await builders.member();
    const unknown = { requestId: builders.id(), number: bankNumber(5, "620000"), bankCode: null };
    expect(await addBankAccount(builders.as(member), unknown)).toEqual({ ok: false, reason: "unknown_bank" });
    expect(await addBankAccount(builders.as(member), { ...unknown, bankCode: "BOB" })).toMatchObject({ ok: true });
  });

  test("that two members entered is looked at", async () => {
    const number = bankNumber((serial += 1));
    const [one, other] = [await payee({ number }), await payee({ number })];
    await reward(one);
    await reward(other);
    expect(await judge(one)).toEqual([{ problem: null, flags: ["account_shared"] }]);
  });

  test("is not paid to once the member takes the consent back", async () => {
    const member = await payee();
    await reward(member);
    await setConsent(builders.as(member), { purpose: "sensitive_data", given: false, channel: "portal" });
    expect(await judge(member)).toEqual([{ problem: "consent_withdrawn", flags: [] }]);
  });

  test("in another name than the member's is not paid to", async () => {
    const member = await payee();
    await reward(member);
    await db.member.update({ where: { id: member.memberId }, data: { name: "林静宜" } });
    expect(await judge(member)).toEqual([{ problem: "holder_differs", flags: [] }]);
  });
});

describe("freezing", () => {
  test("takes payments to the account out of their batches", async () => {
    rewards.startAnew();
    const [member, neighbour] = [await payee(), await payee()];
    await reward(member);
    await reward(neighbour);
    const creator = builders.as(await builders.staff("finance"));
    const batchId = await lockedBatch(creator);
    const { inUse } = await readAccounts(creator, member.memberId);
    const accountId = inUse?.accountId ?? "";
    expect(await freezeBankAccount(builders.as(member), { accountId })).toMatchObject({ ok: true });
    expect(await freezeBankAccount(builders.as(member), { accountId })).toMatchObject({ ok: true });
    const lines = await linesOf(batchId);
    expect(lines.map(({ memberId, state, endedReason }) => ({ memberId, state, endedReason }))).toEqual(
      expect.arrayContaining([
        { memberId: member.memberId, state: "pulled", endedReason: "account_frozen" },
        { memberId: neighbour.memberId, state: "queued", endedReason: null },
      ]),
    );
    expect(await walletSummary(creator, member.memberId)).toMatchObject({ availableFen: 8_000_00n });
  });

  test("a new account leaves the one in use; freezing that leaves none", async () => {
    const member = await payee();
    await add(member);
    const { inUse, cooling } = await readAccounts(builders.as(member), member.memberId);
    await freezeBankAccount(builders.as(member), { accountId: cooling?.accountId ?? "" });
    expect(await readAccounts(builders.as(member), member.memberId)).toEqual({ inUse, cooling: null });
    await freezeBankAccount(builders.as(member), { accountId: inUse?.accountId ?? "" });
    expect(await readAccounts(builders.as(member), member.memberId)).toEqual({ inUse: null, cooling: null });
  });

  test("somebody else's account is refused as unknown", async () => {
    const [member, stranger] = [await payee(), await builders.member()];
    const { inUse } = await readAccounts(builders.as(member), member.memberId);
    const accountId = inUse?.accountId ?? "";
    expect(await freezeBankAccount(builders.as(stranger), { accountId })).toEqual({ ok: false, reason: "not_found" });
  });

  test("cannot stop what the bank has; the line stays to be settled", async () => {
    rewards.startAnew();
    const member = await payee();
    await reward(member);
    const creator = builders.as(await builders.staff("finance"));
    const batchId = await exportedBatch(creator, builders.as(await builders.staff("finance")));
    const { inUse } = await readAccounts(creator, member.memberId);
    await freezeBankAccount(builders.as(member), { accountId: inUse?.accountId ?? "" });
    expect(await linesOf(batchId)).toMatchObject([{ state: "sent" }]);
  });
});

test("a bank account is not added under the id of somebody else's; one's own again changes nothing", async () => {
  const [member, other] = [await builders.member(), await builders.member()];
  const [number, requestId] = [bankNumber(77_001), builders.id()];
  expect(await add(member, number, requestId)).toMatchObject({ ok: true });
  await expect(add(other, bankNumber(77_002), requestId)).rejects.toMatchObject({ status: 400 });
  builders.clock.advance("PT48H");
  expect(await add(member, number, requestId)).toEqual({ ok: true, value: { accountId: requestId } });
});
