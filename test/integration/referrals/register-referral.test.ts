import { describe, expect, test } from "vitest";
import { acceptInvitation } from "#app/features/membership/commands/accept-invitation.server.ts";
import { beginJoining } from "#app/features/membership/commands/begin-joining.server.ts";
import { inviteToHousehold } from "#app/features/membership/commands/invite-to-household.server.ts";
import { holdPhone } from "#app/features/referrals/commands/hold-phone.server.ts";
import { registerReferral } from "#app/features/referrals/commands/register-referral.server.ts";
import { nowDate, type MemberActor, type StaffActor } from "#app/platform/context.ts";
import { createBuilders } from "#test/support/builders.ts";
import { countLockWaits } from "#test/support/count-lock-waits.ts";
import { testDatabase } from "#test/support/database.ts";
import { valueOf } from "#test/support/outcomes.ts";
import { waitUntil } from "#test/support/wait-until.ts";
import { referralsFixture } from "./referrals-fixture.ts";

const connections = 30;
const { db, pool } = await testDatabase({ max: connections });
const builders = createBuilders(db, { seed: "register-referral" });
const referrals = referralsFixture(builders);
const consultant = await builders.staff("sales_consultant");

type Wish = { projectId: string; friendPhone: string; requestId?: string };

function register(actor: MemberActor | StaffActor, referrerId: string, wish: Wish) {
  const channel = actor.kind === "staff" ? "consultant" : "portal";
  return registerReferral(builders.as(actor), {
    requestId: builders.id(),
    friendName: "徐先生",
    ...wish,
    referrerId,
    channel,
  });
}

function registerOwn(owner: MemberActor, wish: Wish) {
  return register(owner, owner.memberId, wish);
}

/** @returns a question: do so many transactions wait for a lock? */
function areWaiting(client: Pick<typeof pool, "query">, count: number): () => Promise<true | undefined> {
  return async () => ((await countLockWaits(client)) >= count ? true : undefined);
}

/** Keeps new rows out until so many claims have been judged and wait, so that all of them have seen a free friend. */
async function holdBack<T>(waiting: number, work: () => Promise<T>): Promise<T> {
  const holder = await pool.connect();
  await holder.query("BEGIN");
  await holder.query("LOCK TABLE referral IN SHARE ROW EXCLUSIVE MODE");
  const done = work();
  await waitUntil(areWaiting(holder, waiting));
  await holder.query("COMMIT");
  holder.release();
  return done;
}

/** A hundred owners name the same friend at once. @returns what each was told. */
async function hundredClaims(): Promise<string[]> {
  const projectId = await referrals.project();
  const friendPhone = referrals.phone();
  const owners = await Promise.all(Array.from({ length: 100 }, () => builders.member()));
  const claims = await holdBack(10, () =>
    Promise.all(owners.map((owner) => registerOwn(owner, { projectId, friendPhone }))),
  );
  return claims.map((claim) => (claim.ok ? "registered" : claim.reason));
}

/** An owner names a friend who is just saying "never contact me". @returns what the owner is told. */
async function claimAgainstNever({ isHeld }: { isHeld: boolean }) {
  const owner = await builders.member();
  const wish = { projectId: await referrals.project(), friendPhone: referrals.phone() };
  const phoneHash = builders.as(owner).vault.hash(wish.friendPhone);
  const { claim } = await db.$transaction(async (tx) => {
    if (isHeld) await holdPhone(tx, phoneHash);
    await tx.suppressedPhone.create({ data: { phoneHash, at: nowDate(builders.as(owner)) } });
    const begun = registerOwn(owner, wish);
    await (isHeld ? waitUntil(areWaiting(pool, 1)) : begun);
    return { claim: begun };
  });
  return claim;
}

test("a friend who is saying never is not claimed meanwhile; unless the number is held they would be", async () => {
  expect(await claimAgainstNever({ isHeld: false })).toMatchObject({ ok: true });
  expect(await claimAgainstNever({ isHeld: true })).toEqual({ ok: false, reason: "not_available" });
});

test("keeps the number sealed, tells the owner, and gives the friend to a consultant for seven days", async () => {
  const owner = await builders.member();
  const friendPhone = referrals.phone();
  const claim = await registerOwn(owner, { projectId: await referrals.project(), friendPhone });
  expect(claim).toMatchObject({ ok: true });
  const row = await db.referral.findFirstOrThrow({ where: { referrerId: owner.memberId } });
  expect(row).toMatchObject({
    stage: "registered",
    friendConsent: "waiting",
    consultantId: consultant.staffId,
    protectedUntil: new Date("2026-11-28T02:00:00Z"),
  });
  expect(row.friendPhoneEnc).not.toContain(friendPhone.slice(3));
  const news = await db.notification.findMany({ where: { memberId: owner.memberId } });
  expect(news).toMatchObject([{ kind: "referrals.registered", href: `/refer/${row.id}` }]);
});

describe("the first to register wins", () => {
  test("one of a hundred at once, and the others are told politely and nothing more", async () => {
    const answers = await hundredClaims();
    expect(answers.filter((answer) => answer === "registered")).toHaveLength(1);
    expect(answers.filter((answer) => answer === "not_available")).toHaveLength(99);
  });

  test("control: without the unique index many of the hundred win", async () => {
    const { rows } = await pool.query("SELECT indexdef FROM pg_indexes WHERE indexname = 'referral_live_claim'");
    await pool.query("DROP INDEX referral_live_claim");
    const answers = await hundredClaims();
    expect(answers.filter((answer) => answer === "registered").length).toBeGreaterThanOrEqual(10);
    await pool.query("TRUNCATE referral CASCADE");
    await pool.query(rows[0].indexdef);
  });

  test("of one owner's tries at once one is registered, the others are told that it is theirs", async () => {
    const owner = await builders.member();
    const wish = { projectId: await referrals.project(), friendPhone: referrals.phone() };
    const claims = await holdBack(5, () => Promise.all(Array.from({ length: 10 }, () => registerOwn(owner, wish))));
    const answers = claims.map((claim) => (claim.ok ? "registered" : claim.reason)).sort();
    expect(answers).toEqual([...Array.from({ length: 9 }, () => "already_yours"), "registered"]);
  });

  test("a second project takes the same friend", async () => {
    const friendPhone = referrals.phone();
    const one = await registerOwn(await builders.member(), { projectId: await referrals.project(), friendPhone });
    const other = await registerOwn(await builders.member(), { projectId: await referrals.project(), friendPhone });
    expect([one.ok, other.ok]).toEqual([true, true]);
  });
});

describe("a repeated request", () => {
  test("answers with the same referral, also ten times at once", async () => {
    const owner = await builders.member();
    const wish = { projectId: await referrals.project(), friendPhone: referrals.phone(), requestId: builders.id() };
    const claims = await Promise.all(Array.from({ length: 10 }, () => registerOwn(owner, wish)));
    const first = claims[0];
    expect(first).toMatchObject({ ok: true, value: { referralId: wish.requestId } });
    for (const claim of claims) expect(claim).toEqual(first);
    expect(await db.referral.count({ where: { referrerId: owner.memberId } })).toBe(1);
    expect(await db.notification.count({ where: { memberId: owner.memberId } })).toBe(1);
  });

  test("with the id of somebody else's referral learns nothing of it", async () => {
    const projectId = await referrals.project();
    const requestId = await referrals.refer(await builders.member(), projectId);
    const claim = await registerOwn(await builders.member(), {
      requestId,
      projectId,
      friendPhone: referrals.phone(),
    });
    expect(claim).toEqual({ ok: false, reason: "not_available" });
  });
});

describe("refuses", () => {
  async function phoneOf({ memberId }: MemberActor): Promise<string> {
    const { phoneEnc } = await db.member.findUniqueOrThrow({ where: { id: memberId }, select: { phoneEnc: true } });
    return builders.as({ kind: "visitor" }).vault.decrypt(phoneEnc);
  }

  test("the owner's own number, and anybody the club knows", async () => {
    const owner = await builders.member();
    const projectId = await referrals.project();
    const own = await registerOwn(owner, { projectId, friendPhone: await phoneOf(owner) });
    const known = await registerOwn(owner, { projectId, friendPhone: await phoneOf(await builders.member()) });
    expect([own, known]).toMatchObject([{ reason: "yourself" }, { reason: "not_available" }]);
  });

  async function household(): Promise<[MemberActor, MemberActor]> {
    const [one, other] = [await builders.member(), await builders.member()];
    const homeId = await builders.home(await builders.community());
    await db.householdMember.createMany({
      data: [one, other].map(({ memberId }, index) => ({
        id: builders.id(),
        homeId,
        memberId,
        relation: index === 0 ? "owner" : "family",
        sinceAt: new Date("2025-01-01T00:00:00Z"),
      })),
    });
    return [one, other];
  }

  test("somebody of the same household", async () => {
    const [owner, wife] = await household();
    const claim = await registerOwn(owner, { projectId: await referrals.project(), friendPhone: await phoneOf(wife) });
    expect(claim).toEqual({ ok: false, reason: "own_household" });
  });

  test("somebody who was invited into a household from the day on which they come, not before", async () => {
    const host = await builders.member({ communityIds: [await builders.community()] });
    const { homeId } = await db.householdMember.findFirstOrThrow({ where: { memberId: host.memberId } });
    const friendPhone = referrals.phone();
    const invitation = {
      requestId: builders.id(),
      homeId,
      name: "徐先生",
      phone: friendPhone,
      relation: "family" as const,
    };
    const { token } = valueOf(await inviteToHousehold(builders.as(host), invitation));
    valueOf(await beginJoining(builders.as({ kind: "visitor" }), { token }));
    const claim = async () =>
      registerOwn(await builders.member(), { projectId: await referrals.project(), friendPhone });
    expect(await claim()).toMatchObject({ ok: true });
    const phoneHash = builders.as(host).vault.hash(friendPhone);
    const { id: memberId } = await db.member.findUniqueOrThrow({ where: { phoneHash } });
    valueOf(await acceptInvitation(builders.as({ kind: "member", memberId }), { token }));
    expect(await claim()).toEqual({ ok: false, reason: "not_available" });
  });

  test("staff who own a home, and the household of staff", async () => {
    const [owner, wife] = await household();
    const { staffId } = await builders.staff("finance");
    await db.staff.update({ where: { id: staffId }, data: { memberId: owner.memberId } });
    const wish = { projectId: await referrals.project(), friendPhone: referrals.phone() };
    const claims = [await registerOwn(owner, wish), await registerOwn(wife, wish)];
    expect(claims).toMatchObject([{ reason: "staff_not_rewarded" }, { reason: "staff_not_rewarded" }]);
  });

  test("a project whose programme has ended or that is no longer on sale", async () => {
    const owner = await builders.member();
    const [ended, closed] = [await referrals.project(), await referrals.project()];
    await db.referralProgramme.updateMany({ where: { projectId: ended }, data: { endsOn: new Date("2026-11-20") } });
    await db.project.update({ where: { id: closed }, data: { state: "closed" } });
    for (const projectId of [ended, closed]) {
      const claim = await registerOwn(owner, { projectId, friendPhone: referrals.phone() });
      expect(claim).toEqual({ ok: false, reason: "programme_closed" });
    }
  });

  test("the thirty-first friend of a day, so that numbers cannot be tried out", async () => {
    const owner = await builders.member();
    const projectId = await referrals.project();
    for (let index = 0; index < 30; index += 1) await referrals.refer(owner, projectId);
    const claim = await registerOwn(owner, { projectId, friendPhone: referrals.phone() });
    expect(claim).toMatchObject({ ok: false, reason: "too_many_tries" });
  });
});

test("a consultant who registers for an owner keeps the friend", async () => {
  const owner = await builders.member();
  const busy = await builders.staff("sales_consultant");
  const wish = { projectId: await referrals.project(), friendPhone: referrals.phone() };
  expect((await register(busy, owner.memberId, wish)).ok).toBe(true);
  const row = await db.referral.findFirstOrThrow({ where: { referrerId: owner.memberId } });
  expect(row).toMatchObject({ consultantId: busy.staffId, channel: "consultant" });
});

test("a member cannot register in somebody else's name", async () => {
  const [owner, other] = [await builders.member(), await builders.member()];
  const wish = { projectId: await referrals.project(), friendPhone: referrals.phone() };
  await expect(register(owner, other.memberId, wish)).rejects.toThrow("in their own name");
});
