import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { approvePayout } from "#app/features/rewards/commands/approve-payout.server.ts";
import type { Context, StaffActor } from "#app/platform/context.ts";
import { assertBooks } from "#test/support/assert-books.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { createPayoutSteps } from "#test/support/payout-steps.ts";
import { createRewardBuilders } from "#test/support/reward-builders.ts";

const database = await testDatabase();
const { db, pool } = database;
const builders = createBuilders(db, { seed: "four-eyes" });
const rewards = createRewardBuilders(db, builders);
const { payee, reward } = rewards;
const { lockedBatch, approvedBatch, runExport, netOf } = createPayoutSteps(database, builders, rewards);

let creator: Context<StaffActor>;
let other: StaffActor;

beforeEach(async () => {
  rewards.startAnew();
  creator = builders.as(await builders.staff("finance"));
  other = await builders.staff("finance");
});
afterEach(() => assertBooks(db));

/** The person is a member of the club too, as the session then says. */
async function asMember(staff: StaffActor, memberId: string): Promise<StaffActor> {
  await db.staff.update({ where: { id: staff.staffId }, data: { memberId } });
  return { ...staff, memberId };
}

async function moveIn(memberId: string, homeId: string): Promise<void> {
  const sinceAt = new Date(builders.clock.now().epochMilliseconds);
  await db.householdMember.create({ data: { id: builders.id(), homeId, memberId, relation: "family", sinceAt } });
}

async function approve(batchId: string, actor: StaffActor) {
  return approvePayout(builders.as(actor), { batchId, netFen: await netOf(batchId) });
}

describe("on the page", () => {
  test("another person approves", async () => {
    await reward(await payee());
    const batchId = await lockedBatch(creator);
    expect(await approve(batchId, other)).toEqual({ ok: true, value: undefined });
  });

  test("the creator does not", async () => {
    await reward(await payee());
    const batchId = await lockedBatch(creator);
    expect(await approve(batchId, creator.actor)).toEqual({ ok: false, reason: "is_creator" });
  });

  test("a payee does not", async () => {
    const member = await payee();
    await reward(member);
    await reward(await payee());
    const batchId = await lockedBatch(creator);
    expect(await approve(batchId, await asMember(other, member.memberId))).toEqual({ ok: false, reason: "is_payee" });
  });

  test("an owner who lives with a payee does not", async () => {
    const communityId = await builders.community();
    const homeId = await builders.home(communityId);
    const [paid, spouse] = [await payee(), await builders.member()];
    await moveIn(paid.memberId, homeId);
    await moveIn(spouse.memberId, homeId);
    await reward(paid);
    const batchId = await lockedBatch(creator);
    const approver = await asMember(other, spouse.memberId);
    expect(await approve(batchId, approver)).toEqual({ ok: false, reason: "same_household" });
  });

  test("the consultant of a sale in it does not", async () => {
    await reward(await payee(), { consultantId: other.staffId });
    const batchId = await lockedBatch(creator);
    expect(await approve(batchId, other)).toEqual({ ok: false, reason: "is_consultant" });
  });

  test("somebody without the ability never gets that far", async () => {
    await reward(await payee());
    const batchId = await lockedBatch(creator);
    await expect(approve(batchId, await builders.staff("administrator"))).rejects.toThrow("payouts.approve");
  });

  test("two people at once approve once", async () => {
    await reward(await payee());
    const batchId = await lockedBatch(creator);
    const third = await builders.staff("finance");
    const answers = await Promise.all([approve(batchId, other), approve(batchId, third)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.longJob.count({ where: { kind: "payout-export", state: "queued" } })).toBeGreaterThan(0);
  });
});

test("the job that writes the bank file asks again: who moved in with a payee since no longer counts", async () => {
  const homeId = await builders.home(await builders.community());
  const paid = await payee();
  await moveIn(paid.memberId, homeId);
  await reward(paid);
  const approver = await asMember(other, (await builders.member()).memberId);
  const batchId = await approvedBatch(creator, builders.as(approver));
  await moveIn(approver.memberId ?? "", homeId);

  await runExport(batchId);
  const batch = await db.payoutBatch.findUniqueOrThrow({ where: { id: batchId } });
  expect(batch).toMatchObject({ state: "draft", approvedById: null, csvKey: null });
  const job = await db.longJob.findUniqueOrThrow({ where: { id: batch.longJobId ?? "" } });
  expect(job).toMatchObject({ state: "failed", reason: "same_household" });
});

test("the database refuses one person in both places, and a batch that leaves without a second", async () => {
  await reward(await payee());
  const batchId = await lockedBatch(creator);
  const approveAs = (staffId: string) =>
    pool.query("UPDATE payout_batch SET state = 'approved', approved_by_id = $2, approved_at = now() WHERE id = $1", [
      batchId,
      staffId,
    ]);
  await expect(approveAs(creator.actor.staffId)).rejects.toThrow("payout_batch_four_eyes");
  const unapproved = pool.query(
    "UPDATE payout_batch SET state = 'exporting', export_started_at = now() WHERE id = $1",
    [batchId],
  );
  await expect(unapproved).rejects.toThrow("payout_batch_story");
});
