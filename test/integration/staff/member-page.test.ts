import { expect, test } from "vitest";
import { readMemberPage } from "#app/features/staff/queries/member-page.server.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "member page" });

test("names the co-owner whom the register knows without a telephone, of the member's own homes only", async () => {
  const [owner, neighbour] = [
    await builders.member({ communityIds: [await builders.community()] }),
    await builders.member({ communityIds: [await builders.community()] }),
  ];
  const { homeId } = await db.householdMember.findFirstOrThrow({ where: { memberId: owner.memberId } });
  await db.homeCoOwner.create({ data: { homeId, name: "赵超雨" } });
  const staff = builders.as(await builders.staff("member_services"));
  expect((await readMemberPage(staff, owner.memberId))?.coOwners).toEqual(["赵超雨"]);
  expect((await readMemberPage(staff, neighbour.memberId))?.coOwners).toEqual([]);
});
