import { afterEach, beforeEach, expect, test } from "vitest";
import { confirmLine } from "#app/features/rewards/commands/confirm-line.server.ts";
import { returnLine } from "#app/features/rewards/commands/return-line.server.ts";
import { clawBackReward, rewardOfSource, walletSummary } from "#app/features/rewards/public.server.ts";
import type { Context, MemberActor, StaffActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { assertBooks } from "#test/support/assert-books.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { createPayoutSteps } from "#test/support/payout-steps.ts";
import { createRewardBuilders } from "#test/support/reward-builders.ts";

const database = await testDatabase();
const { db } = database;
const builders = createBuilders(db, { seed: "claw-back" });
const rewards = createRewardBuilders(db, builders);
const { payee, reward } = rewards;
const { draft, lockedBatch, exportedBatch, linesOf } = createPayoutSteps(database, builders, rewards);

let finance: Context<StaffActor>;
let approver: Context<StaffActor>;
let member: MemberActor;
let sourceId: string;

beforeEach(async () => {
  rewards.startAnew();
  finance = builders.as(await builders.staff("finance"));
  approver = builders.as(await builders.staff("finance"));
  member = await payee();
  sourceId = builders.id();
  await reward(member, { sourceId });
});
afterEach(() => assertBooks(db));

function clawBack(source = sourceId) {
  const sale = { sourceKind: rewards.sourceKind(), sourceId: source, reason: "退房" };
  return inTransaction(db, (tx) => clawBackReward(tx, finance, sale));
}

async function pay(lineId: string): Promise<void> {
  const paidOn = builders.clock.now().toZonedDateTimeISO("Asia/Shanghai").toPlainDate();
  const proof = { lineId, reference: lineId, paidFen: 8_000_00n, paidOn, slipKey: null };
  expect(await confirmLine(finance, proof)).toMatchObject({ ok: true });
}

test.each([
  ["drafted", draft],
  ["locked", lockedBatch],
])("stops a payout that is only %s", async (_state, make) => {
  const batchId = await make(finance);
  expect(await clawBack()).toEqual({ ok: true, value: { takenFen: 10_000_00n, owedFen: 0n } });
  expect(await linesOf(batchId)).toMatchObject([{ state: "pulled", endedReason: "sale_cancelled" }]);
});

test("what was paid is owed, and taken from the next rewards: the wallet never goes below zero", async () => {
  const batchId = await exportedBatch(finance, approver);
  const [line] = await linesOf(batchId);
  await pay(line?.id ?? "");
  expect(await clawBack()).toEqual({ ok: true, value: { takenFen: 0n, owedFen: 10_000_00n } });

  const [second, third] = [builders.id(), builders.id()];
  await reward(member, { sourceId: second, grossFen: 7_000_00n });
  expect(await walletSummary(finance, member.memberId)).toMatchObject({ owedFen: 3_000_00n, availableFen: 0n });
  await reward(member, { sourceId: third, grossFen: 10_000_00n });
  expect(await walletSummary(finance, member.memberId)).toMatchObject({ owedFen: 0n, availableFen: 5_600_00n });
  const source = { sourceKind: rewards.sourceKind(), sourceId: third };
  expect(await rewardOfSource(finance, source)).toMatchObject({ grossFen: 7_000_00n, takenFen: 3_000_00n });
});

test("what is with the bank is taken as soon as the bank returns it", async () => {
  const batchId = await exportedBatch(finance, approver);
  expect(await clawBack()).toEqual({ ok: true, value: { takenFen: 0n, owedFen: 10_000_00n } });
  const [line] = await linesOf(batchId);
  await returnLine(finance, { lineId: line?.id ?? "", reason: "账户已销" });
  expect(await clawBack()).toEqual({ ok: true, value: { takenFen: 10_000_00n, owedFen: 0n } });
  expect(await walletSummary(finance, member.memberId)).toMatchObject({ availableFen: 0n, owedFen: 0n });
});

test("a reward that paid another's debt is owed whole when its own sale is cancelled", async () => {
  const batchId = await exportedBatch(finance, approver);
  const [line] = await linesOf(batchId);
  await pay(line?.id ?? "");
  await clawBack();
  const second = builders.id();
  await reward(member, { sourceId: second });
  expect(await walletSummary(finance, member.memberId)).toMatchObject({ owedFen: 0n });
  expect(await clawBack(second)).toEqual({ ok: true, value: { takenFen: 0n, owedFen: 10_000_00n } });
});

test("tells the member once, with what is still owed", async () => {
  const batchId = await exportedBatch(finance, approver);
  await pay((await linesOf(batchId))[0]?.id ?? "");
  await clawBack();
  await clawBack();
  const told = await db.notification.findMany({ where: { memberId: member.memberId, kind: "rewards.owed" } });
  expect(told).toMatchObject([{ values: { owed: { fen: "1000000" }, reason: "退房" } }]);
});
