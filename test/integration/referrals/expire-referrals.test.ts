import { expect, test } from "vitest";
import { expireReferrals } from "#app/features/referrals/commands/expire-referrals.server.ts";
import type { MemberActor } from "#app/platform/context.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { referralsFixture } from "./referrals-fixture.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "expire-referrals" });
const referrals = referralsFixture(builders);
await builders.staff("sales_consultant");
const projectId = await referrals.project();
const job = builders.as({ kind: "job", name: "referrals:expire-referrals" });

test("a claim that has run out ends, frees the friend's number, and is told", async () => {
  const owner = await builders.member();
  const friendPhone = referrals.phone();
  const referralId = await referrals.refer(owner, projectId, friendPhone);
  builders.clock.advance({ hours: 24 * 7 });
  expect(await expireReferrals(job)).toBe(0);
  builders.clock.advance({ minutes: 1 });
  expect(await expireReferrals(job)).toBe(1);
  expect(await db.referral.findUniqueOrThrow({ where: { id: referralId } })).toMatchObject({ stage: "expired" });
  const news = await db.notification.findMany({ where: { memberId: owner.memberId, kind: "referrals.expired" } });
  expect(news).toHaveLength(1);
  await referrals.refer(await builders.member(), projectId, friendPhone);
});

test("two workers at once end every claim and tell every owner once", async () => {
  const owners: MemberActor[] = [];
  while (owners.length < 210) {
    const ten = await Promise.all(Array.from({ length: 10 }, () => builders.member()));
    await Promise.all(ten.map((owner) => referrals.refer(owner, projectId)));
    owners.push(...ten);
  }
  builders.clock.advance({ hours: 24 * 8 });
  const due = await db.referral.count({ where: { endedAt: null } });
  const ended = await Promise.all([expireReferrals(job), expireReferrals(job)]);
  expect(ended[0] + ended[1]).toBe(due);
  const memberId = { in: owners.map((owner) => owner.memberId) };
  expect(await db.referral.count({ where: { referrerId: memberId, stage: "expired" } })).toBe(210);
  expect(await db.referralStep.count({ where: { referral: { referrerId: memberId }, stage: "expired" } })).toBe(210);
  expect(await db.notification.count({ where: { memberId, kind: "referrals.expired" } })).toBe(210);
  expect(await expireReferrals(job)).toBe(0);
});

test("a friend who has bought is not given up, however long it takes", async () => {
  const referralId = await referrals.lead(await builders.member(), projectId, "subscribed");
  builders.clock.advance({ hours: 24 * 400 });
  await expireReferrals(job);
  expect(await db.referral.findUniqueOrThrow({ where: { id: referralId } })).toMatchObject({ stage: "subscribed" });
});
