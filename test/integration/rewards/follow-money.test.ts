import type { LoaderFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import { loader as readReferral } from "#app/features/referrals/routes/staff-one.tsx";
import { loader as readLine } from "#app/features/rewards/routes/payout-line.tsx";
import { loader as readReward } from "#app/features/rewards/routes/reward.tsx";
import { loader as readTrace } from "#app/features/rewards/routes/reward-trace.tsx";
import { salePage } from "#app/features/rewards/routes/parts/sale-page.server.ts";
import type { Actor } from "#app/platform/context.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { createPayoutSteps } from "#test/support/payout-steps.ts";
import { requestContext } from "#test/support/request-context.ts";
import { createRewardBuilders } from "#test/support/reward-builders.ts";
import { referralsFixture } from "../referrals/referrals-fixture.ts";

const database = await testDatabase();
const { db } = database;
const builders = createBuilders(db, { seed: "follow money" });
const rewards = createRewardBuilders(db, builders);
const referrals = referralsFixture(builders);
const { lockedBatch, linesOf } = createPayoutSteps(database, builders, rewards);

function ask(actor: Actor, params: Record<string, string>): LoaderFunctionArgs {
  const request = new Request("https://club.example/staff");
  return { context: requestContext(builders.as(actor)), request, params };
}

test("money is followed from a payment to the reward to the referral, and all the way back", async () => {
  const finance = await builders.staff("finance");
  const owner = await rewards.payee();
  const referralId = await referrals.lead(owner, await referrals.project(), "paid");
  builders.clock.advance({ hours: 24 * 8 });
  const batchId = await lockedBatch(builders.as(finance));
  const [{ id: lineId, rewardId } = { id: "", rewardId: "" }] = await linesOf(batchId);

  const line = await readLine(ask(finance, { id: batchId, lineId }));
  expect(line).toMatchObject({ line: { rewardId }, saleTo: `/staff/referrals/${referralId}` });
  const trace = await readTrace(ask(finance, { rewardId }));
  expect(trace).toMatchObject({ saleTo: `/staff/referrals/${referralId}`, lines: [{ batchId, lineId }] });
  const referral = await readReferral(ask(finance, { id: referralId }));
  expect(referral.reward?.to).toBe(`/staff/payouts/rewards/${rewardId}`);
  expect((await readReward(ask(owner, { rewardId }))).referralTo).toBe(`/refer/${referralId}`);
});

test("a reward for something else, or a reader who sees no referrals, has no sale to follow", () => {
  const reward = { sourceKind: "referral", sourceId: "0199" };
  expect(salePage({ abilities: new Set(["referrals.see"]) }, reward)).toBe("/staff/referrals/0199");
  expect(salePage({ abilities: new Set(["payouts.see"]) }, reward)).toBeNull();
  expect(salePage({ abilities: new Set(["referrals.see"]) }, { ...reward, sourceKind: "story" })).toBeNull();
});
