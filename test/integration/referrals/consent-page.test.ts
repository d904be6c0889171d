import { expect, test } from "vitest";
import { consentToken } from "#app/features/referrals/commands/consent-token.server.ts";
import { loader } from "#app/features/referrals/routes/consent.tsx";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { requestContext } from "#test/support/request-context.ts";
import { referralsFixture } from "./referrals-fixture.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "consent page" });
const referrals = referralsFixture(builders);
const consultant = await builders.staff("sales_consultant");
const communityId = await builders.community("云湖花园");
const projectId = await referrals.project("云湖九期");
await db.project.update({ where: { id: projectId }, data: { communityId } });

const club = {
  name: "云栖客会",
  developerName: "云栖置业",
  isDemo: false,
  actColor: "#1F5C4A",
  attendColor: "#B4552D",
  logoKey: null,
  dutyPhone: "400-820-0127",
};

function open(referralId: string) {
  const visitor = builders.as({ kind: "visitor" });
  const token = consentToken(visitor, referralId);
  const request = new Request(`https://club.example/r/${token}`);
  return loader({ context: { ...requestContext(visitor), club }, request, params: { token } });
}

function refer() {
  return builders
    .member({ name: "林静", communityIds: [communityId] })
    .then((owner) => referrals.refer(owner, projectId));
}

test("a friend who agreed reads who calls, for what, until when and whom to ring", async () => {
  const referralId = await refer();
  expect((await open(referralId)).next).toBeNull();
  await referrals.answer(referralId, "agree");
  const page = await open(referralId);
  expect(page).toMatchObject({
    next: { step: "visit", phone: "400-820-0127" },
    consultant: consultant.name,
    project: { name: "云湖九期", city: "北京", community: { name: "云湖花园" } },
    until: { text: expect.stringContaining("11月28日") },
  });
});

test("what comes next follows the sale, and ends where nobody calls any more", async () => {
  const visited = await referrals.lead(await builders.member(), projectId, "visited");
  expect((await open(visited)).next).toMatchObject({ step: "reserve" });
  await referrals.move(visited, "subscribed");
  expect((await open(visited)).next).toMatchObject({ step: "contract" });
  await referrals.move(visited, "lost");
  expect((await open(visited)).next).toBeNull();
  const declined = await refer();
  await referrals.answer(declined, "decline");
  expect((await open(declined)).next).toBeNull();
});

test("agreeing shows nothing more of the owner than the page said before", async () => {
  const referralId = await refer();
  const before = await open(referralId);
  await referrals.answer(referralId, "agree");
  const { referrer, reward, friend } = await open(referralId);
  expect({ referrer, reward, friend }).toEqual({
    referrer: before.referrer,
    reward: before.reward,
    friend: before.friend,
  });
});
