import { describe, expect, test } from "vitest";
import { answerConsent } from "#app/features/referrals/commands/answer-consent.server.ts";
import { consentToken } from "#app/features/referrals/commands/consent-token.server.ts";
import { registerReferral } from "#app/features/referrals/commands/register-referral.server.ts";
import { readConsentPage } from "#app/features/referrals/queries/consent-page.server.ts";
import { nowDate } from "#app/platform/context.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { reasonOf } from "#test/support/outcomes.ts";
import { referralsFixture } from "./referrals-fixture.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "answer-consent" });
const referrals = referralsFixture(builders);
await builders.staff("sales_consultant");
const projectId = await referrals.project();

function read(referralId: string) {
  return db.referral.findUniqueOrThrow({ where: { id: referralId } });
}

async function newsOf(memberId: string): Promise<string[]> {
  const news = await db.notification.findMany({ where: { memberId }, orderBy: { createdAt: "asc" } });
  return news.map(({ kind }) => kind);
}

describe("agreeing", () => {
  test("is recorded with its moment and told to the owner once, however often it is pressed", async () => {
    const owner = await builders.member();
    const referralId = await referrals.refer(owner, projectId);
    const answers = await Promise.all(Array.from({ length: 5 }, () => referrals.answer(referralId, "agree")));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await read(referralId)).toMatchObject({ friendConsent: "agreed", stage: "registered" });
    expect(await newsOf(owner.memberId)).toEqual(["referrals.registered", "referrals.agreed"]);
  });

  test("comes too late when the claim has run out", async () => {
    const referralId = await referrals.refer(await builders.member(), projectId);
    builders.clock.advance({ hours: 24 * 7 + 1 });
    expect(await referrals.answer(referralId, "agree")).toEqual({ ok: false, reason: "link_ended" });
    expect(await read(referralId)).toMatchObject({ friendConsent: "waiting" });
  });
});

describe("somebody who is signed in", () => {
  /** An owner, somebody of their household, the friend who has moved in since, and a member of another household. */
  async function people() {
    const owner = await builders.member({ communityIds: [await builders.community()] });
    const referralId = await referrals.refer(owner, projectId);
    const { homeId } = await db.householdMember.findFirstOrThrow({ where: { memberId: owner.memberId } });
    const [mate, friend] = [await builders.member(), await builders.member()];
    for (const { memberId } of [mate, friend]) {
      const sinceAt = nowDate(builders.as(owner));
      await db.householdMember.create({ data: { id: builders.id(), homeId, memberId, relation: "family", sinceAt } });
    }
    const { friendPhoneHash: phoneHash } = await read(referralId);
    await db.member.update({ where: { id: friend.memberId }, data: { phoneHash } });
    const clerk = {
      kind: "clerk",
      clerkId: builders.id(),
      merchantId: builders.id(),
      branchId: builders.id(),
    } as const;
    const staff = await builders.staff("sales_consultant", "member_services");
    return { owner, mate, friend, stranger: await builders.member(), staff, clerk, referralId };
  }

  test.each([
    ["owner", "for_the_friend"],
    ["mate", "for_the_friend"],
    ["staff", "for_the_friend"],
    ["clerk", "for_the_friend"],
    ["friend", null],
    ["stranger", null],
  ] as const)("as the %s is refused as %s", async (who, reason) => {
    const { referralId, ...readers } = await people();
    const ctx = builders.as(readers[who]);
    const token = consentToken(ctx, referralId);
    expect((await readConsentPage(ctx, token))?.forFriend).toBe(reason !== null);
    expect(reasonOf(await answerConsent(ctx, { token, answer: "agree" }))).toBe(reason);
    expect(await read(referralId)).toMatchObject({ friendConsent: reason === null ? "agreed" : "waiting" });
  });
});

describe("declining", () => {
  test("ends the referral and frees the friend for others", async () => {
    const friendPhone = referrals.phone();
    const owner = await builders.member();
    const referralId = await referrals.refer(owner, projectId, friendPhone);
    await referrals.answer(referralId, "decline");
    expect(await read(referralId)).toMatchObject({ friendConsent: "declined", stage: "declined" });
    expect((await read(referralId)).endedAt).not.toBeNull();
    expect(await newsOf(owner.memberId)).toEqual(["referrals.registered", "referrals.declined"]);
    await referrals.refer(await builders.member(), projectId, friendPhone);
  });

  test("takes back an earlier agreement, also after a visit", async () => {
    const referralId = await referrals.lead(await builders.member(), projectId, "visited");
    expect(await referrals.answer(referralId, "decline")).toMatchObject({ ok: true });
    expect(await read(referralId)).toMatchObject({ stage: "declined" });
  });

  test("does not undo a purchase", async () => {
    const referralId = await referrals.lead(await builders.member(), projectId, "subscribed");
    expect(await referrals.answer(referralId, "decline")).toEqual({ ok: false, reason: "already_bought" });
    expect(await read(referralId)).toMatchObject({ stage: "subscribed", friendConsent: "agreed" });
  });
});

describe("never", () => {
  async function claim(friendPhone: string, project: string) {
    const owner = await builders.member();
    return registerReferral(builders.as(owner), {
      requestId: builders.id(),
      referrerId: owner.memberId,
      projectId: project,
      friendName: "徐先生",
      friendPhone,
      channel: "portal",
    });
  }

  test("outlives the referral: nobody can register the number again, for any project", async () => {
    const friendPhone = referrals.phone();
    await referrals.answer(await referrals.refer(await builders.member(), projectId, friendPhone), "never");
    for (const project of [projectId, await referrals.project()]) {
      expect(await claim(friendPhone, project)).toEqual({ ok: false, reason: "not_available" });
    }
  });

  test("can be said when the referral has long ended", async () => {
    const friendPhone = referrals.phone();
    const referralId = await referrals.refer(await builders.member(), projectId, friendPhone);
    await referrals.answer(referralId, "decline");
    expect(await referrals.answer(referralId, "never")).toMatchObject({ ok: true });
    expect(await claim(friendPhone, projectId)).toEqual({ ok: false, reason: "not_available" });
  });

  test("ends what others have claimed of the friend, but not a purchase", async () => {
    const friendPhone = referrals.phone();
    const [elsewhere, bought] = [await referrals.project(), await referrals.project()];
    const first = await referrals.refer(await builders.member(), projectId, friendPhone);
    const second = await referrals.refer(await builders.member(), elsewhere, friendPhone);
    const third = await referrals.refer(await builders.member(), bought, friendPhone);
    await referrals.answer(third, "agree");
    builders.clock.advance({ hours: 1 });
    await referrals.move(third, "visited");
    await referrals.move(third, "subscribed");
    await referrals.answer(first, "never");
    const stages = await Promise.all([first, second, third].map(async (id) => (await read(id)).stage));
    expect(stages).toEqual(["declined", "declined", "subscribed"]);
  });
});

test("a link that nobody was given leads nowhere", async () => {
  const answered = await answerConsent(builders.as({ kind: "visitor" }), { token: "0".repeat(32), answer: "agree" });
  expect(answered).toEqual({ ok: false, reason: "unknown_link" });
});
