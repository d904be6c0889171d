import { expect, test } from "vitest";
import { acceptInvitation } from "#app/features/membership/commands/accept-invitation.server.ts";
import { beginJoining } from "#app/features/membership/commands/begin-joining.server.ts";
import { cancelInvitation } from "#app/features/membership/commands/cancel-invitation.server.ts";
import { inviteToHousehold } from "#app/features/membership/commands/invite-to-household.server.ts";
import { takeOut } from "#app/features/membership/commands/take-out.server.ts";
import { readHouseholdPage } from "#app/features/membership/queries/household-page.server.ts";
import { findMemberByPhone, homesOf, householdMatesOf } from "#app/features/membership/public.server.ts";
import { MAX_HOUSEHOLD, type Invitable } from "#app/features/membership/rules/household-rights.ts";
import type { MemberActor } from "#app/platform/context.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";

const { db } = await testDatabase();
const build = createBuilders(db);
const { vault } = build.as({ kind: "visitor" });

test("an invited person signs in with the invited phone and joins", async () => {
  const { owner, homeId } = await makeHome();
  const phone = freshPhone();
  const token = await invite(owner, homeId, phone, "family");
  expect(await beginJoining(build.as({ kind: "visitor" }), { token })).toMatchObject({ ok: true });
  const joining = await memberWith(phone);
  expect(await homesOf(db, joining.memberId)).toEqual([]);
  expect(await acceptInvitation(build.as(joining), { token })).toEqual({ ok: true, value: { homeId } });
  expect(await homesOf(db, joining.memberId)).toMatchObject([{ homeId, relation: "family" }]);
  expect(await householdMatesOf(db, owner.memberId)).toMatchObject([{ memberId: joining.memberId }]);
  expect(await acceptInvitation(build.as(joining), { token })).toMatchObject({ ok: true });
  expect(await beginJoining(build.as({ kind: "visitor" }), { token })).toMatchObject({ reason: "used" });
});

test("nobody but the invited phone can use the link, and not after 14 days or when it was taken back", async () => {
  const { owner, homeId } = await makeHome();
  const stranger = await build.member();
  const phone = freshPhone();
  const token = await invite(owner, homeId, phone, "tenant");
  const accept = (actor: MemberActor, of = token) => acceptInvitation(build.as(actor), { token: of });
  expect(await accept(stranger)).toEqual({ ok: false, reason: "other_phone" });
  expect(await accept(stranger, "no such token")).toEqual({ ok: false, reason: "unknown_link" });
  await beginJoining(build.as({ kind: "visitor" }), { token });
  const tenant = await memberWith(phone);

  const page = await readHouseholdPage(build.as(owner), homeId);
  const invitationId = page?.invitations[0]?.invitationId ?? "";
  expect(await cancelInvitation(build.as(stranger), { invitationId })).toEqual({ ok: false, reason: "not_found" });
  expect(await cancelInvitation(build.as(owner), { invitationId })).toMatchObject({ ok: true });
  expect(await accept(tenant)).toEqual({ ok: false, reason: "cancelled" });

  const second = await invite(owner, homeId, phone, "tenant");
  build.clock.advance({ hours: 14 * 24 });
  expect(await accept(tenant, second)).toEqual({ ok: false, reason: "expired" });
  build.clock.advance({ hours: -14 * 24 });
});

test("sending an invitation twice is one invitation, and a new one for the phone replaces it", async () => {
  const { owner, homeId } = await makeHome();
  const phone = freshPhone();
  const requestId = build.id();
  const send = (id: string) =>
    inviteToHousehold(build.as(owner), { requestId: id, homeId, name: "陈屿", phone, relation: "family" });
  expect(await send(requestId)).toEqual(await send(requestId));
  await send(build.id());
  expect(await db.householdInvitation.count({ where: { homeId } })).toBe(2);
  expect(await db.householdInvitation.count({ where: { homeId, cancelledAt: null } })).toBe(1);
});

test("who may invite whom, and how many a household holds", async () => {
  const { owner, homeId } = await makeHome();
  const tenant = await join(owner, homeId, "tenant");
  const coOwner = await join(owner, homeId, "co_owner");
  expect(await reasonOf(tenant, homeId, "family")).toBe("not_allowed");
  expect(await reasonOf(coOwner, homeId, "co_owner")).toBe("not_allowed");
  expect(await reasonOf(await build.member(), homeId, "family")).toBe("not_allowed");
  expect(await reasonOf(owner, homeId, "family", await phoneOf(owner))).toBe("own_phone");
  expect(await reasonOf(owner, homeId, "family", await phoneOf(tenant))).toBe("already_member");
  const sent = await Promise.all(
    Array.from({ length: MAX_HOUSEHOLD }, () => reasonOf(coOwner, homeId, "family", freshPhone())),
  );
  expect(sent.filter((reason) => reason === null)).toHaveLength(MAX_HOUSEHOLD - 3);
  expect(await reasonOf(owner, homeId, "family", "空号")).toBe("invalid_phone");
});

test("a tenant sees the owner and themselves, and no invitations", async () => {
  const { owner, homeId } = await makeHome();
  const family = await join(owner, homeId, "family");
  const tenant = await join(owner, homeId, "tenant");
  await invite(owner, homeId, freshPhone(), "family");
  const seenByTenant = await readHouseholdPage(build.as(tenant), homeId);
  expect(seenByTenant?.mates.map(({ memberId }) => memberId)).toEqual([owner.memberId, tenant.memberId]);
  expect(seenByTenant).toMatchObject({ invitations: [], invitable: [] });
  const seenByOwner = await readHouseholdPage(build.as(owner), null);
  expect(seenByOwner?.mates).toHaveLength(3);
  expect(seenByOwner?.invitations).toHaveLength(1);
  expect(await readHouseholdPage(build.as(await build.member()), homeId)).toBeNull();

  expect(await takeOut(build.as(tenant), { homeId, memberId: family.memberId })).toMatchObject({ ok: false });
  expect(await takeOut(build.as(owner), { homeId, memberId: tenant.memberId })).toMatchObject({ ok: true });
  expect(await takeOut(build.as(owner), { homeId, memberId: tenant.memberId })).toMatchObject({ ok: true });
  expect(await homesOf(db, tenant.memberId)).toEqual([]);
  expect(await takeOut(build.as(owner), { homeId, memberId: owner.memberId })).toMatchObject({ ok: false });
});

test("a co-owner of the register who joins is no longer a name without a phone", async () => {
  const { owner, homeId } = await makeHome();
  await db.homeCoOwner.create({ data: { homeId, name: "陈屿" } });
  await join(owner, homeId, "co_owner");
  expect(await db.homeCoOwner.count({ where: { homeId } })).toBe(0);
});

async function makeHome(): Promise<{ owner: MemberActor; homeId: string }> {
  const owner = await build.member({ communityIds: [await build.community()] });
  const [home] = await homesOf(db, owner.memberId);
  return { owner, homeId: home?.homeId ?? "" };
}

async function invite(owner: MemberActor, homeId: string, phone: string, relation: Invitable): Promise<string> {
  const input = { requestId: build.id(), homeId, name: "陈屿", phone, relation };
  const invited = await inviteToHousehold(build.as(owner), input);
  if (!invited.ok) throw new Error(invited.reason);
  return invited.value.token;
}

async function join(owner: MemberActor, homeId: string, relation: Invitable): Promise<MemberActor> {
  const phone = freshPhone();
  const token = await invite(owner, homeId, phone, relation);
  await beginJoining(build.as({ kind: "visitor" }), { token });
  const joining = await memberWith(phone);
  await acceptInvitation(build.as(joining), { token });
  return joining;
}

async function reasonOf(inviter: MemberActor, homeId: string, relation: Invitable, phone = freshPhone()) {
  const input = { requestId: build.id(), homeId, name: "陈屿", phone, relation };
  const invited = await inviteToHousehold(build.as(inviter), input);
  return invited.ok ? null : invited.reason;
}

async function memberWith(phone: string): Promise<MemberActor> {
  const found = await findMemberByPhone({ db, vault }, `+86${phone}`);
  return { kind: "member", memberId: found?.memberId ?? "" };
}

async function phoneOf({ memberId }: MemberActor): Promise<string> {
  const { phoneEnc } = await db.member.findUniqueOrThrow({ where: { id: memberId } });
  return vault.decrypt(phoneEnc);
}

let phones = 0;
function freshPhone(): string {
  phones += 1;
  return `137${String(phones).padStart(8, "0")}`;
}

test("an invitation's id opens its link to nobody but who sent it", async () => {
  const [{ owner, homeId }, stranger] = [await makeHome(), await makeHome()];
  const requestId = build.id();
  const input = { requestId, homeId, name: "陈屿", phone: freshPhone(), relation: "family" } as const;
  expect(await inviteToHousehold(build.as(owner), input)).toMatchObject({ ok: true });
  const asked = { ...input, homeId: stranger.homeId };
  await expect(inviteToHousehold(build.as(stranger.owner), asked)).rejects.toMatchObject({ status: 400 });
});
