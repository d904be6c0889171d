import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { approvePayout } from "#app/features/rewards/commands/approve-payout.server.ts";
import { confirmLine } from "#app/features/rewards/commands/confirm-line.server.ts";
import { createPayout } from "#app/features/rewards/commands/create-payout.server.ts";
import { lockPayout } from "#app/features/rewards/commands/lock-payout.server.ts";
import { pullLine } from "#app/features/rewards/commands/pull-line.server.ts";
import { returnLine } from "#app/features/rewards/commands/return-line.server.ts";
import { cancelPayout, sendBackPayout } from "#app/features/rewards/commands/undo-payout.server.ts";
import { walletSummary } from "#app/features/rewards/public.server.ts";
import type { Context, StaffActor } from "#app/platform/context.ts";
import { assertBooks } from "#test/support/assert-books.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { createRewardBuilders } from "#test/support/reward-builders.ts";
import { createPayoutSteps } from "#test/support/payout-steps.ts";

const database = await testDatabase();
const { db } = database;
const builders = createBuilders(db, { seed: "payouts" });
const rewards = createRewardBuilders(db, builders);
const { payee, reward } = rewards;
const { draft, lockedBatch, exportedBatch, linesOf, runExport } = createPayoutSteps(database, builders, rewards);

let creator: Context<StaffActor>;
let approver: Context<StaffActor>;

beforeEach(async () => {
  rewards.startAnew();
  creator = builders.as(await builders.staff("finance"));
  approver = builders.as(await builders.staff("finance"));
});
afterEach(() => assertBooks(db));

describe("a draft", () => {
  test("takes what can be paid, with its tax, and leaves the rest", async () => {
    const paid = await payee();
    const withoutAccount = await builders.member();
    const rewardId = await reward(paid);
    await reward(withoutAccount);
    const batchId = await draft(creator);
    const [line, ...others] = await linesOf(batchId);
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      rewardId,
      state: "queued",
      grossFen: 10_000_00n,
      taxFen: 2_000_00n,
      netFen: 8_000_00n,
    });
    expect(await walletSummary(creator, paid.memberId)).toMatchObject({ availableFen: 8_000_00n });
  });

  test("is the same for the same request", async () => {
    await reward(await payee());
    const requestId = builders.id();
    const ask = () =>
      createPayout(creator, { requestId, filter: { accruedBefore: null, sourceKind: rewards.sourceKind() } });
    expect([await ask(), await ask()]).toEqual(Array(2).fill({ ok: true, value: { batchId: requestId } }));
    expect(await linesOf(requestId)).toHaveLength(1);
  });

  test("is one when its form is sent several times at once", async () => {
    await reward(await payee());
    const form = { requestId: builders.id(), filter: { accruedBefore: null, sourceKind: rewards.sourceKind() } };
    const made = await Promise.all([1, 2, 3].map(() => createPayout(creator, form)));
    expect(made).toEqual([1, 2, 3].map(() => ({ ok: true, value: { batchId: form.requestId } })));
  });

  test("shares the rewards with another drafted at once: none is in both", async () => {
    const member = await payee();
    for (let count = 0; count < 5; count += 1) await reward(member);
    const ask = () =>
      createPayout(creator, {
        requestId: builders.id(),
        filter: { accruedBefore: null, sourceKind: rewards.sourceKind() },
      });
    const made = await Promise.all([ask(), ask(), ask()]);
    expect(made.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1);
    const live = await db.payoutLine.groupBy({ by: ["rewardId"], where: { state: "queued" }, _count: true });
    expect(live.every(({ _count }) => _count === 1)).toBe(true);
  });

  test("of nothing is refused", async () => {
    expect(
      await createPayout(creator, {
        requestId: builders.id(),
        filter: { accruedBefore: new Date(0), sourceKind: null },
      }),
    ).toEqual({ ok: false, reason: "nothing_to_pay" });
  });
});

describe("locking", () => {
  test("holds the money, and sending back releases it", async () => {
    const member = await payee();
    await reward(member);
    const batchId = await lockedBatch(creator);
    expect(await walletSummary(creator, member.memberId)).toMatchObject({ availableFen: 0n, inPayoutFen: 8_000_00n });
    expect(await sendBackPayout(approver, { batchId, reason: "再核对" })).toMatchObject({ ok: true });
    expect(await walletSummary(creator, member.memberId)).toMatchObject({ availableFen: 8_000_00n });
    expect(await lockPayout(creator, { batchId })).toMatchObject({ ok: true });
    expect(await walletSummary(creator, member.memberId)).toMatchObject({ inPayoutFen: 8_000_00n });
  });

  test("happens once, however many press at once", async () => {
    await reward(await payee());
    const batchId = await draft(creator);
    const tries = await Promise.all(Array.from({ length: 5 }, () => lockPayout(creator, { batchId })));
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("is refused while a line can no longer be paid as drafted", async () => {
    const member = await payee();
    await reward(member);
    const batchId = await draft(creator);
    await db.member.update({ where: { id: member.memberId }, data: { state: "blocked" } });
    expect(await lockPayout(creator, { batchId })).toMatchObject({ reason: "lines_changed", details: { count: 1 } });
  });
});

describe("pulling a line", () => {
  test("gives its reward back and leaves the others in", async () => {
    const member = await payee();
    const rewardId = await reward(member);
    await reward(member, { grossFen: 5_000_00n });
    const batchId = await lockedBatch(creator);
    const line = (await linesOf(batchId)).find((candidate) => candidate.rewardId === rewardId);
    expect(await pullLine(creator, { lineId: line?.id ?? "", reason: "held_for_review" })).toMatchObject({ ok: true });
    expect(await walletSummary(creator, member.memberId)).toMatchObject({
      availableFen: 8_000_00n,
      inPayoutFen: 4_000_00n,
    });
  });

  test("is refused once the bank file is written", async () => {
    await reward(await payee());
    const batchId = await exportedBatch(creator, approver);
    const [line] = await linesOf(batchId);
    expect(await pullLine(creator, { lineId: line?.id ?? "", reason: "late" })).toMatchObject({
      reason: "wrong_state",
    });
    expect(await cancelPayout(creator, { batchId, reason: "late" })).toMatchObject({ reason: "wrong_state" });
  });

  test("cancels a batch that has nothing left to pay", async () => {
    await reward(await payee());
    const batchId = await lockedBatch(creator);
    const [line] = await linesOf(batchId);
    await pullLine(creator, { lineId: line?.id ?? "", reason: "held_for_review" });
    expect(await db.payoutBatch.findUnique({ where: { id: batchId } })).toMatchObject({ state: "cancelled" });
  });
});

describe("approving", () => {
  test("asks for the sum that is paid", async () => {
    await reward(await payee());
    const batchId = await lockedBatch(creator);
    expect(await approvePayout(approver, { batchId, netFen: 8_000_01n })).toMatchObject({ reason: "amount_differs" });
    expect(await approvePayout(approver, { batchId, netFen: 8_000_00n })).toMatchObject({ ok: true });
  });

  test("lets nothing leave when the batch is sent back before the file is written", async () => {
    await reward(await payee());
    const batchId = await lockedBatch(creator);
    await approvePayout(approver, { batchId, netFen: 8_000_00n });
    await sendBackPayout(approver, { batchId, reason: "等一等" });
    await runExport(batchId);
    expect(await db.payoutBatch.findUnique({ where: { id: batchId } })).toMatchObject({ state: "draft", csvKey: null });
  });
});

describe("an exported line", () => {
  test("is paid with proof, told to its payee, and closes its batch", async () => {
    const member = await payee();
    await reward(member);
    const batchId = await exportedBatch(creator, approver);
    const [line] = await linesOf(batchId);
    const proof = { lineId: line?.id ?? "", paidFen: 8_000_00n, paidOn: today(), slipKey: null };
    expect(await confirmLine(creator, { ...proof, reference: "B1", paidFen: 8_000_01n })).toMatchObject({
      reason: "amount_differs",
    });
    expect(await confirmLine(creator, { ...proof, reference: "B1" })).toEqual({ ok: true, value: undefined });
    expect(await confirmLine(creator, { ...proof, reference: "B1" })).toEqual({ ok: true, value: undefined });
    expect(await confirmLine(creator, { ...proof, reference: "B2" })).toMatchObject({ reason: "wrong_state" });
    expect(await db.payoutBatch.findUnique({ where: { id: batchId } })).toMatchObject({ state: "closed" });
    expect(await walletSummary(creator, member.memberId)).toMatchObject({ paidFen: 8_000_00n, inPayoutFen: 0n });
    const told = await db.notification.findMany({ where: { memberId: member.memberId, kind: "rewards.paid" } });
    expect(told).toHaveLength(1);
  });

  test("is not proved by another payment's reference", async () => {
    const member = await payee();
    await reward(member);
    await reward(member);
    const batchId = await exportedBatch(creator, approver);
    const [first, second] = await linesOf(batchId);
    const proof = { paidFen: 8_000_00n, paidOn: today(), slipKey: null, reference: "SAME" };
    await confirmLine(creator, { ...proof, lineId: first?.id ?? "" });
    expect(await confirmLine(creator, { ...proof, lineId: second?.id ?? "" })).toMatchObject({
      reason: "reference_used",
    });
  });

  test("comes back to the wallet when the bank returns it, at once or after it was paid", async () => {
    const member = await payee();
    await reward(member);
    await reward(member, { grossFen: 5_000_00n });
    const batchId = await exportedBatch(creator, approver);
    const [first, second] = await linesOf(batchId);
    await confirmLine(creator, {
      lineId: first?.id ?? "",
      paidFen: first?.netFen ?? 0n,
      paidOn: today(),
      slipKey: null,
      reference: "R1",
    });
    expect(await returnLine(creator, { lineId: second?.id ?? "", reason: "账户已销" })).toMatchObject({ ok: true });
    expect(await returnLine(creator, { lineId: second?.id ?? "", reason: "账户已销" })).toMatchObject({
      reason: "wrong_state",
    });
    expect(await returnLine(creator, { lineId: first?.id ?? "", reason: "退汇" })).toMatchObject({ ok: true });
    expect(await walletSummary(creator, member.memberId)).toMatchObject({ availableFen: 12_000_00n, paidFen: 0n });
  });
});

function today() {
  return builders.clock.now().toZonedDateTimeISO("Asia/Shanghai").toPlainDate();
}
