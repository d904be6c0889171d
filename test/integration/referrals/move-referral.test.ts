import { afterEach, describe, expect, test } from "vitest";
import { assignConsultant } from "#app/features/referrals/commands/assign-consultant.server.ts";
import { moveReferral } from "#app/features/referrals/commands/move-referral.server.ts";
import { readReferral } from "#app/features/referrals/queries/work-list.server.ts";
import { loader as readStaffPage } from "#app/features/referrals/routes/staff-one.tsx";
import { EXITS, nextStages, TRACK, type Stage } from "#app/features/referrals/rules/stages.ts";
import { rewardOfSource, walletSummary } from "#app/features/rewards/public.server.ts";
import { Temporal } from "#app/shared/club-time.ts";
import { assertBooks } from "#test/support/assert-books.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { requestContext } from "#test/support/request-context.ts";
import { referralsFixture } from "./referrals-fixture.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "move-referral" });
const referrals = referralsFixture(builders);
const consultant = await builders.staff("sales_consultant");
const projectId = await referrals.project();
const ctx = builders.as({ kind: "job", name: "test" });

afterEach(() => assertBooks(db));

function read(referralId: string) {
  return db.referral.findUniqueOrThrow({ where: { id: referralId }, include: { steps: true } });
}

describe("the way", () => {
  test("is walked stage by stage, each with date, evidence and who recorded it", async () => {
    const referralId = await referrals.refer(await builders.member(), projectId);
    await referrals.answer(referralId, "agree");
    builders.clock.advance({ hours: 24 });
    for (const stage of TRACK.slice(1)) {
      expect(await referrals.move(referralId, stage, consultant)).toMatchObject({ ok: true });
    }
    const { stage, steps } = await read(referralId);
    expect(stage).toBe("paid");
    expect(steps.map((step) => step.stage).sort()).toEqual([...TRACK].sort());
    const signed = steps.find((step) => step.stage === "signed");
    expect(signed).toMatchObject({ actorKind: "staff", actorId: consultant.staffId, evidence: "单号 0127" });
  });

  test.each(TRACK)("from %s leads nowhere but where the table says", async (from) => {
    const referralId = await referrals.lead(await builders.member(), projectId, from);
    const elsewhere = [...TRACK, ...EXITS].filter((to) => to !== from && !nextStages(from).includes(to));
    for (const to of elsewhere) {
      expect(await referrals.move(referralId, to, consultant)).toEqual({ ok: false, reason: "not_next" });
    }
    expect((await read(referralId)).stage).toBe(from);
  });

  test("stops before the friend has agreed, in the database too", async () => {
    const referralId = await referrals.refer(await builders.member(), projectId);
    builders.clock.advance({ hours: 1 });
    expect(await referrals.move(referralId, "visited", consultant)).toEqual({ ok: false, reason: "friend_not_agreed" });
    const forced = db.referral.update({ where: { id: referralId }, data: { stage: "visited" } });
    await expect(forced).rejects.toThrow("referral_moves_with_consent");
  });

  test("what was recorded cannot be changed, not even by hand", async () => {
    const referralId = await referrals.lead(await builders.member(), projectId, "visited");
    const changed = db.referralStep.updateMany({ where: { referralId }, data: { evidence: "另一张" } });
    await expect(changed).rejects.toThrow("append-only");
  });
});

describe("a visit", () => {
  async function visitAfter(minutes: number) {
    const referralId = await referrals.refer(await builders.member(), projectId);
    await referrals.answer(referralId, "agree");
    builders.clock.advance({ hours: 3 });
    const { registeredAt } = await read(referralId);
    const visit = Temporal.Instant.fromEpochMilliseconds(registeredAt.getTime() + minutes * 60_000);
    const local = visit.toZonedDateTimeISO("Asia/Shanghai");
    const moved = await moveReferral(builders.as(consultant), {
      referralId,
      to: "visited",
      happenedOn: local.toPlainDate(),
      happenedTime: local.toPlainTime(),
      evidence: "到访单 0127",
    });
    return { referralId, visit, moved };
  }

  test("less than half an hour after the registration does not count", async () => {
    const { moved } = await visitAfter(29);
    expect(moved).toMatchObject({ ok: false, reason: "registered_too_late", details: { minutes: 30 } });
  });

  test("half an hour after it counts, and protects for thirty days from then", async () => {
    const { referralId, visit, moved } = await visitAfter(30);
    expect(moved).toMatchObject({ ok: true });
    const { protectedUntil } = await read(referralId);
    expect(protectedUntil.getTime()).toBe(visit.add({ hours: 24 * 30 }).epochMilliseconds);
  });

  test("is shown with its moment behind the agreement, other steps with their day", async () => {
    const { referralId, visit } = await visitAfter(30);
    const request = new Request(`https://club.example/staff/referrals/${referralId}`);
    const { steps } = await readStaffPage({
      context: requestContext(builders.as(consultant)),
      request,
      params: { id: referralId },
    });
    const [registered, , visited] = steps.map(({ happened }) => Date.parse(happened.iso));
    expect(visited).toBe(visit.epochMilliseconds);
    expect((registered ?? 0) % 86_400_000).toBe(0);
  });
});

describe("the reward", () => {
  function rewardOf(sourceId: string) {
    return rewardOfSource(ctx, { sourceKind: "referral", sourceId });
  }

  test("is accrued once when the sale is paid, however often it is recorded", async () => {
    const owner = await builders.member();
    const referralId = await referrals.lead(owner, projectId, "signed");
    expect(await rewardOf(referralId)).toBeNull();
    const moves = await Promise.all(Array.from({ length: 8 }, () => referrals.move(referralId, "paid", consultant)));
    expect(moves.every(({ ok }) => ok)).toBe(true);
    expect(await rewardOf(referralId)).toMatchObject({ grossFen: 10_000_00n, taxFen: 2_000_00n, netFen: 8_000_00n });
    expect(await db.reward.count({ where: { memberId: owner.memberId } })).toBe(1);
    expect(await walletSummary(ctx, owner.memberId)).toMatchObject({ waitingFen: 8_000_00n });
  });

  test("is what was promised at the registration, whatever the programme promises later", async () => {
    const referralId = await referrals.lead(await builders.member(), projectId, "signed");
    const { programmeId } = await read(referralId);
    const terms = await db.referralProgramme.findUniqueOrThrow({ where: { id: programmeId }, omit: { id: true } });
    await db.referralProgramme.create({ data: { ...terms, id: builders.id(), version: 2, rewardFen: 1n } });
    await referrals.move(referralId, "paid", consultant);
    expect(await rewardOf(referralId)).toMatchObject({ grossFen: 10_000_00n });
    await db.referralProgramme.deleteMany({ where: { version: 2 } });
  });

  test("is taken back when a paid sale is cancelled, once", async () => {
    const owner = await builders.member();
    const referralId = await referrals.lead(owner, projectId, "paid");
    for (let time = 0; time < 2; time += 1) {
      expect(await referrals.move(referralId, "cancelled", consultant)).toMatchObject({ ok: true });
    }
    expect(await rewardOf(referralId)).toMatchObject({ status: "taken" });
    expect(await walletSummary(ctx, owner.memberId)).toMatchObject({ waitingFen: 0n, availableFen: 0n });
    expect((await read(referralId)).endedAt).not.toBeNull();
  });

  test("never was when the sale is cancelled before it is paid", async () => {
    const referralId = await referrals.lead(await builders.member(), projectId, "signed");
    expect(await referrals.move(referralId, "cancelled", consultant)).toMatchObject({ ok: true });
    expect(await rewardOf(referralId)).toBeNull();
  });
});

describe("who may record", () => {
  test("not another consultant, who does not even see the referral", async () => {
    const referralId = await referrals.lead(await builders.member(), projectId, "visited");
    const other = await builders.staff("sales_consultant");
    expect(await referrals.move(referralId, "subscribed", other)).toEqual({ ok: false, reason: "other_consultant" });
    expect(await readReferral(builders.as(other), referralId)).toBeNull();
    expect(await readReferral(builders.as(consultant), referralId)).not.toBeNull();
  });

  test("not the consultant who is the owner", async () => {
    const owner = await builders.member();
    const referralId = await referrals.lead(owner, projectId, "visited");
    const self = { ...consultant, memberId: owner.memberId };
    expect(await referrals.move(referralId, "subscribed", self)).toEqual({ ok: false, reason: "own_referral" });
  });

  test("a referral is not given to its owner, nor to somebody who is no consultant", async () => {
    const owner = await builders.member();
    const referralId = await referrals.refer(owner, projectId);
    const { staffId: consultantId } = await builders.staff("sales_consultant");
    await db.staff.update({ where: { id: consultantId }, data: { memberId: owner.memberId } });
    const { staffId: clerkId } = await builders.staff("finance");
    expect(await assignConsultant(ctx, { referralId, consultantId })).toMatchObject({ reason: "own_referral" });
    expect(await assignConsultant(ctx, { referralId, consultantId: clerkId })).toMatchObject({
      reason: "not_a_consultant",
    });
  });

  test("nobody without the ability", async () => {
    const referralId = await referrals.lead(await builders.member(), projectId, "visited");
    const finance = await builders.staff("finance");
    await expect(referrals.move(referralId, "subscribed", finance)).rejects.toThrow("referrals.move");
  });
});

test("the owner is told how far the friend has come, and never what the consultant wrote", async () => {
  const owner = await builders.member();
  const referralId = await referrals.lead(owner, projectId, "signed");
  await referrals.move(referralId, "paid");
  await referrals.move(referralId, "cancelled");
  const news = await db.notification.findMany({ where: { memberId: owner.memberId } });
  const stages: readonly Stage[] = ["visited", "subscribed", "signed"];
  expect(news.map(({ kind }) => kind)).toEqual(expect.arrayContaining(stages.map((stage) => `referrals.${stage}`)));
  expect(news.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["rewards.accrued"]));
  expect(JSON.stringify(news)).not.toContain("单号 0127");
});
