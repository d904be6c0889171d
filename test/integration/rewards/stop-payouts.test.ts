import { afterEach, beforeEach, expect, test } from "vitest";
import { approvePayout } from "#app/features/rewards/commands/approve-payout.server.ts";
import { resumePayouts, stopPayouts } from "#app/features/rewards/commands/stop-payouts.server.ts";
import { loader as readPayouts } from "#app/features/rewards/routes/payouts.tsx";
import type { Context, StaffActor } from "#app/platform/context.ts";
import { assertBooks } from "#test/support/assert-books.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { createPayoutSteps } from "#test/support/payout-steps.ts";
import { requestContext } from "#test/support/request-context.ts";
import { createRewardBuilders } from "#test/support/reward-builders.ts";

const database = await testDatabase();
const { db, pool } = database;
const builders = createBuilders(db, { seed: "stop" });
const rewards = createRewardBuilders(db, builders);
const { payee, reward } = rewards;
const { lockedBatch, approvedBatch, runExport, linesOf, netOf } = createPayoutSteps(database, builders, rewards);

let maker: Context<StaffActor>;
let other: Context<StaffActor>;

beforeEach(async () => {
  rewards.startAnew();
  maker = builders.as(await builders.staff("finance"));
  other = builders.as(await builders.staff("finance"));
  await reward(await payee());
});
afterEach(async () => {
  await resumePayouts(other, { reason: "查清了" });
  await assertBooks(db);
});

test("while payouts are stopped nothing is approved, and afterwards it is", async () => {
  const batchId = await lockedBatch(maker);
  const ask = async () => approvePayout(other, { batchId, netFen: await netOf(batchId) });
  await stopPayouts(maker, { reason: "有人打电话来要改账户" });
  expect(await ask()).toEqual({ ok: false, reason: "payouts_stopped" });
  expect(await resumePayouts(other, { reason: "核实过了" })).toMatchObject({ ok: true });
  expect(await ask()).toMatchObject({ ok: true });
});

test("a batch that was approved before the stop is not written to a bank file, and goes back to its maker", async () => {
  const batchId = await approvedBatch(maker, other);
  await stopPayouts(maker, { reason: "可疑" });
  await runExport(batchId);
  expect(await db.payoutBatch.findUniqueOrThrow({ where: { id: batchId } })).toMatchObject({
    state: "draft",
    approvedById: null,
    csvKey: null,
  });
  expect(await linesOf(batchId)).toMatchObject([{ state: "queued" }]);
});

test("there is one stop at a time, and who called it does not end it", async () => {
  const before = await db.payoutStop.count();
  await Promise.all([maker, other, maker].map((by) => stopPayouts(by, { reason: "停" })));
  expect(await db.payoutStop.count()).toBe(before + 1);
  const { stoppedById } = await db.payoutStop.findFirstOrThrow({ where: { resumedAt: null } });
  const [stopper, colleague] = stoppedById === maker.actor.staffId ? [maker, other] : [other, maker];
  expect(await resumePayouts(stopper, { reason: "好了" })).toEqual({ ok: false, reason: "is_stopper" });
  const self = `UPDATE payout_stop SET resumed_by_id = stopped_by_id, resumed_at = now(), resume_reason = '' WHERE resumed_at IS NULL`;
  await expect(pool.query(self)).rejects.toThrow("payout_stop_resumed_by_another");
  const ends = await Promise.all([1, 2].map(() => resumePayouts(colleague, { reason: "好了" })));
  expect(ends.map((end) => (end.ok ? "ok" : end.reason)).toSorted()).toEqual(["not_stopped", "ok"]);
});

test("whoever opens the payouts reads that they are stopped, why, and by whom", async () => {
  await stopPayouts(maker, { reason: "有人打电话来要改账户" });
  const request = new Request("https://club.example/staff/payouts");
  const page = await readPayouts({ context: requestContext(other), request, params: {} });
  expect(page.stop).toMatchObject({ reason: "有人打电话来要改账户" });
});
