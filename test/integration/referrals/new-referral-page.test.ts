import { expect, test } from "vitest";
import { action } from "#app/features/referrals/routes/new.tsx";
import type { MemberActor } from "#app/platform/context.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { requestContext } from "#test/support/request-context.ts";
import { referralsFixture } from "./referrals-fixture.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "new referral page" });
const referrals = referralsFixture(builders);
const projectId = await referrals.project();

function register(owner: MemberActor, friendPhone: string) {
  const body = new FormData();
  const fields = { requestId: builders.id(), friendName: "小徐", friendPhone, projectId };
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const request = new Request("https://club.example/refer/new", { method: "POST", body });
  return action({ context: requestContext(builders.as(owner)), request, params: {} });
}

test("a friend whom the owner has named before is called by that name, with the way to the referral", async () => {
  const owner = await builders.member();
  const phone = referrals.phone();
  const ownReferral = await referrals.refer(owner, projectId, phone);
  expect(await register(owner, phone)).toMatchObject({
    data: { ownReferral, result: { error: { "": ["您已经推荐过徐先生了，不用再登记。"] } } },
    init: { status: 422 },
  });
});

test("of a friend whom somebody else has named nothing is told", async () => {
  const phone = referrals.phone();
  const others = await referrals.refer(await builders.member(), projectId, phone);
  const answer = await register(await builders.member(), phone);
  expect(answer).toMatchObject({ data: { result: { error: { "": [expect.stringContaining("现在不能登记")] } } } });
  expect(JSON.stringify(answer)).not.toContain(others);
});
