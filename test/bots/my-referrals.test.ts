import { expect, test } from "vitest";
import { openStorage } from "#app/platform/storage.ts";
import { showReferrals } from "#bots/executors/referrals.ts";
import { referralsFixture } from "#test/integration/referrals/referrals-fixture.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { valueOf } from "#test/support/outcomes.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "my referrals" });
const referrals = referralsFixture(builders);

test("tells until when a friend is protected while somebody else could claim them, and no longer", async () => {
  const owner = await builders.member();
  const referralId = await referrals.refer(owner, await referrals.project("云湖三期"));
  const asked = {
    ctx: builders.as({ kind: "visitor" } as const),
    memberId: owner.memberId,
    contactId: builders.id(),
    conversationId: builders.id(),
    requestId: builders.id(),
    language: "zh-CN",
    storage: openStorage("unused"),
    clubUrl: "https://club.example",
  } as const;
  const [registered] = valueOf(await showReferrals(asked));
  expect(registered?.protectedUntil).not.toBeNull();
  valueOf(await referrals.answer(referralId, "agree"));
  await db.referral.update({ where: { id: referralId }, data: { stage: "subscribed" } });
  const [subscribed] = valueOf(await showReferrals(asked));
  expect(subscribed).toMatchObject({ stage: "subscribed", protectedUntil: null });
});
