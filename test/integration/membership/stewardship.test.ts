import { describe, expect, test } from "vitest";
import { linkStaffToMember } from "#app/features/identity/public.server.ts";
import { cancelInvitation } from "#app/features/membership/commands/cancel-invitation.server.ts";
import { changeCommunity } from "#app/features/membership/commands/change-community.server.ts";
import { changeTier } from "#app/features/membership/commands/change-tier.server.ts";
import { editMember } from "#app/features/membership/commands/edit-member.server.ts";
import { inviteToHousehold } from "#app/features/membership/commands/invite-to-household.server.ts";
import {
  addToHousehold,
  createCommunity,
  createHome,
  createMember,
  createTier,
} from "#app/features/membership/public.server.ts";
import { action as saveEdit } from "#app/features/membership/routes/member-edit.tsx";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { reasonOf, valueOf } from "#test/support/outcomes.ts";
import { requestContext } from "#test/support/request-context.ts";

const { db } = await testDatabase();
const build = createBuilders(db, { seed: "stewardship" });
const steward = build.as(await build.staff("administrator"));

/** @returns the lines of the audit trail about one thing, oldest first. */
async function linesOn(subjectId: string) {
  return db.auditEntry.findMany({
    where: { subjectId },
    select: { action: true, actorId: true, detail: true },
    orderBy: { id: "asc" },
  });
}

const by = (action: string, detail: object = {}) => ({ action, actorId: steward.actor.staffId, detail });

test("a community that is added and changed leaves a line each, one that is sent twice or left as it is none", async () => {
  const community = { id: build.id(), name: "听澜", city: "" };
  for (let time = 0; time < 2; time += 1) valueOf(await createCommunity(steward, community));
  const changed = { communityId: community.id, name: "听澜", city: "北京", address: "湖滨路 1 号" };
  for (let time = 0; time < 2; time += 1) valueOf(await changeCommunity(steward, changed));
  expect(await linesOn(community.id)).toEqual([
    by("community.create", { name: "听澜", city: "" }),
    by("community.change", { changed: ["city", "address"] }),
  ]);
});

test("neither a community nor a tier takes the name of another", async () => {
  for (const name of ["云顶", "云麓"]) valueOf(await createCommunity(steward, { id: build.id(), name, city: "" }));
  const { id: communityId } = await db.community.findUniqueOrThrow({ where: { name: "云麓" } });
  const changed = { communityId, name: "云顶", city: "", address: "" };
  expect(reasonOf(await changeCommunity(steward, changed))).toBe("name_taken");
  for (const rank of [8, 9]) valueOf(await createTier(steward, { id: build.id(), name: `第 ${rank} 级`, rank }));
  const { id: tierId } = await db.tier.findUniqueOrThrow({ where: { rank: 9 } });
  expect(reasonOf(await changeTier(steward, { tierId, name: "第 8 级" }))).toBe("tier_taken");
});

test("a member who is one of the staff already is not linked to a colleague too", async () => {
  const { memberId } = await build.member();
  const [first, second] = [await build.staff("finance"), await build.staff("finance")];
  valueOf(await linkStaffToMember(steward, { staffId: first.staffId, memberId }));
  expect(reasonOf(await linkStaffToMember(steward, { staffId: second.staffId, memberId }))).toBe("member_taken");
});

test("a tier that is added and renamed leaves a line each", async () => {
  const tier = { id: build.id(), name: "金桂", rank: 7 };
  for (let time = 0; time < 2; time += 1) valueOf(await createTier(steward, tier));
  for (let time = 0; time < 2; time += 1) valueOf(await changeTier(steward, { tierId: tier.id, name: "丹桂" }));
  expect(await linesOn(tier.id)).toEqual([
    by("tier.create", { name: "金桂", rank: 7 }),
    by("tier.change", { from: "金桂", to: "丹桂" }),
  ]);
});

test("a member, a home and a place in a household leave a line each, without the number", async () => {
  const [memberId, homeId] = [build.id(), build.id()];
  const member = { id: memberId, name: "林静", phone: "138 1234 0001" };
  for (let time = 0; time < 2; time += 1) valueOf(await createMember(steward, member));
  const communityId = await build.community();
  for (let time = 0; time < 2; time += 1) {
    valueOf(await createHome(steward, { id: homeId, communityId, block: "9", room: "1201" }));
  }
  const place = { homeId, memberId, relation: "owner" as const };
  valueOf(await addToHousehold(steward, place));
  expect(await addToHousehold(steward, place)).toEqual({ ok: false, reason: "already_member" });
  expect(await linesOn(memberId)).toEqual([by("member.create"), by("household.add", { homeId, relation: "owner" })]);
  expect(await linesOn(homeId)).toEqual([by("home.create")]);
});

test("an invitation that is taken back leaves one line, however often it is pressed", async () => {
  const owner = await build.member({ communityIds: [await build.community()] });
  const { homeId } = await db.householdMember.findFirstOrThrow({ where: { memberId: owner.memberId } });
  const invitation = { homeId, name: "陈屿", phone: "138 1234 0002", relation: "family" as const };
  const invitationId = build.id();
  valueOf(await inviteToHousehold(build.as(owner), { requestId: invitationId, ...invitation }));
  await Promise.all([1, 2, 3].map(() => cancelInvitation(build.as(owner), { invitationId })));
  expect(await linesOn(homeId)).toEqual([
    { action: "household.invite", actorId: owner.memberId, detail: { relation: "family" } },
    { action: "household.cancel_invitation", actorId: owner.memberId, detail: { relation: "family" } },
  ]);
});

describe("two who edit a member", () => {
  async function openForm() {
    const { memberId } = await build.member({ name: "林静" });
    const { updatedAt: version, tierId, salutation } = await db.member.findUniqueOrThrow({ where: { id: memberId } });
    return { memberId, version, tierId, name: "林静", salutation };
  }

  test("do not overwrite each other: the slower is told what stands now, and wins with that in view", async () => {
    const form = await openForm();
    const saves = await Promise.all(["林姐", "静姐"].map((salutation) => editMember(steward, { ...form, salutation })));
    const { salutation, updatedAt } = await db.member.findUniqueOrThrow({ where: { id: form.memberId } });
    const refused = saves.find(({ ok }) => !ok);
    expect(saves.map(reasonOf).toSorted()).toEqual(["changed_meanwhile", null].toSorted());
    expect(refused).toMatchObject({ details: { name: "林静", salutation, tier: "第1级" } });
    valueOf(await editMember(steward, { ...form, version: updatedAt, salutation: "静静" }));
    expect(await linesOn(form.memberId)).toEqual(Array(2).fill(by("member.edit", { changed: ["salutation"] })));
  });

  test("the same form again changes nothing, also when the member was changed since", async () => {
    const form = await openForm();
    valueOf(await editMember(steward, { ...form, salutation: "林姐" }));
    valueOf(await editMember(steward, { ...form, salutation: "林姐" }));
    expect(await linesOn(form.memberId)).toHaveLength(1);
  });

  test("keep what was typed, beside the version to save it over", async () => {
    const form = await openForm();
    valueOf(await editMember(steward, { ...form, salutation: "林姐" }));
    const body = new URLSearchParams({ ...form, version: form.version.toISOString(), intent: "save", name: "林晶" });
    const answer = await saveEdit({
      context: requestContext(steward),
      request: new Request("https://club.example/", { method: "POST", body }),
      params: { id: form.memberId },
    });
    if (!("data" in answer) || !("result" in answer.data)) throw new Error("the form was accepted");
    expect(answer.data.result.initialValue).toMatchObject({ name: "林晶" });
    expect(answer.data.result.error?.[""]?.[0]).toContain("称呼 林姐");
  });
});
