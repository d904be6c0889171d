import { beforeEach, describe, expect, test } from "vitest";
import { assignConsultant } from "#app/features/referrals/commands/assign-consultant.server.ts";
import { expireReferrals } from "#app/features/referrals/commands/expire-referrals.server.ts";
import { recordContact } from "#app/features/referrals/commands/record-contact.server.ts";
import type { Context, MemberActor, StaffActor } from "#app/platform/context.ts";
import { todayIn } from "#app/shared/club-time.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { valueOf } from "#test/support/outcomes.ts";
import { referralsFixture } from "./referrals-fixture.ts";

const { db, pool } = await testDatabase();
const builders = createBuilders(db, { seed: "contact" });
const club = referralsFixture(builders);
const job = builders.as({ kind: "job", name: "test" });

let owner: MemberActor;
let consultant: Context<StaffActor>;
let referralId: string;

beforeEach(async () => {
  owner = await builders.member();
  consultant = builders.as(await builders.staff("sales_consultant"));
  referralId = await club.lead(owner, await club.project(), "visited");
  const head = builders.as(await builders.staff("administrator"));
  valueOf(await assignConsultant(head, { referralId, consultantId: consultant.actor.staffId }));
});

function contact(by = consultant, requestId = builders.id()) {
  const happenedOn = todayIn(builders.clock.now(), job.zone);
  return recordContact(by, { requestId, referralId, happenedOn, evidence: "电话 8 分钟" });
}

async function protectedUntil(): Promise<Date> {
  return (await db.referral.findUniqueOrThrow({ where: { id: referralId } })).protectedUntil;
}

describe("a contact with the friend", () => {
  test("keeps the claim alive beyond its first protection", async () => {
    const before = await protectedUntil();
    builders.clock.advance({ hours: 24 * 29 });
    expect(await contact()).toMatchObject({ ok: true });
    expect((await protectedUntil()).getTime() - before.getTime()).toBe(29 * 24 * 3_600_000);
    builders.clock.advance({ hours: 24 * 29 });
    await expireReferrals(job);
    expect(await db.referral.findUniqueOrThrow({ where: { id: referralId } })).toMatchObject({ stage: "visited" });
    builders.clock.advance({ hours: 24 * 2 });
    await expireReferrals(job);
    expect(await db.referral.findUniqueOrThrow({ where: { id: referralId } })).toMatchObject({ stage: "expired" });
  });

  test("is recorded once, however often its form is sent", async () => {
    const requestId = builders.id();
    const answers = await Promise.all([1, 2, 3].map(() => contact(consultant, requestId)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await db.referralContact.count({ where: { referralId } })).toBe(1);
  });

  test("is the business of the referral's own consultant", async () => {
    const other = builders.as(await builders.staff("sales_consultant"));
    expect(await contact(other)).toEqual({ ok: false, reason: "other_consultant" });
    const self = builders.as({ ...consultant.actor, memberId: owner.memberId });
    expect(await contact(self)).toEqual({ ok: false, reason: "own_referral" });
  });

  test("comes twelve times at most without a step forward, also when several are recorded at once", async () => {
    const tries = await Promise.all(Array.from({ length: 15 }, () => contact()));
    expect(tries.filter(({ ok }) => ok)).toHaveLength(12);
    expect(await contact()).toMatchObject({ reason: "stop_sign" });
  });

  test("is never changed or removed", async () => {
    await contact();
    await expect(pool.query("UPDATE referral_contact SET evidence = ''")).rejects.toThrow("append-only");
    await expect(pool.query("DELETE FROM referral_contact")).rejects.toThrow("append-only");
  });
});
