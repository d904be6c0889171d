import { expect, test } from "vitest";
import { reportCare } from "#app/features/care/commands/report-care.server.ts";
import { setWarrantyPromises } from "#app/features/care/commands/set-warranty-promises.server.ts";
import { isValidCode } from "#app/shared/codes.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { reasonOf, valueOf } from "#test/support/outcomes.ts";
import { careFixture } from "./care-fixture.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "reports" });
const care = careFixture(builders, db);

function localTime(instant: { toZonedDateTimeISO(zone: string): { toPlainDateTime(): { toString(): string } } }) {
  return instant.toZonedDateTimeISO("Asia/Shanghai").toPlainDateTime().toString();
}

test("stores the warranty's verdict and promises an answer within half an hour", async () => {
  const owner = await care.owner();
  const reported = valueOf(await reportCare(builders.as(owner.actor), care.report(owner)));
  expect(reported.inWarranty).toBe(true);
  expect(reported.warrantyEndsOn?.toString()).toBe("2027-01-15");
  expect(localTime(reported.promisedAt)).toBe("2026-11-21T10:30:00");
  expect(isValidCode(reported.number)).toBe(true);
  const request = await db.careRequest.findUniqueOrThrow({ where: { id: reported.requestId } });
  expect(request).toMatchObject({ state: "reported", inWarranty: true, warrantyVersion: 0, answeredAt: null });
});

test("says that a part is out of warranty, and what a promise of the developer changes", async () => {
  const owner = await care.owner();
  const own = builders.as(owner.actor);
  const before = valueOf(await reportCare(own, care.report(owner, { category: "doors_windows" })));
  expect([before.inWarranty, before.warrantyEndsOn?.toString()]).toEqual([false, "2023-01-15"]);
  const { communityId } = await db.home.findUniqueOrThrow({ where: { id: owner.homeId } });
  const promises = [{ component: "doors_windows", period: { count: 5, unit: "year" } }] as const;
  await setWarrantyPromises(builders.as({ kind: "job", name: "test" }), { communityId, seen: "", promises });
  const after = valueOf(await reportCare(own, care.report(owner, { category: "doors_windows" })));
  expect([after.inWarranty, after.warrantyEndsOn?.toString()]).toEqual([true, "2027-01-15"]);
});

test("judges nothing where there is nothing to judge by", async () => {
  const owner = await care.owner();
  const own = builders.as(owner.actor);
  await db.home.update({ where: { id: owner.homeId }, data: { handoverOn: null } });
  const unsorted = care.report(owner, { category: "other" });
  const complaint = care.report(owner, { kind: "complaint", category: "service_process" });
  for (const report of [care.report(owner), unsorted, complaint]) {
    expect(valueOf(await reportCare(own, report)).inWarranty).toBeNull();
  }
});

test("skips the night in what it promises, but not for an emergency", async () => {
  const owner = await care.owner();
  const night = createBuilders(db, { seed: "night", now: "2026-11-20T22:40+08:00" });
  const own = night.as(owner.actor);
  const calm = valueOf(await reportCare(own, care.report(owner)));
  const urgent = valueOf(await reportCare(own, care.report(owner, { emergency: true })));
  expect(localTime(calm.promisedAt)).toBe("2026-11-21T09:00:00");
  expect(localTime(urgent.promisedAt)).toBe("2026-11-20T22:50:00");
});

test("answers a repeated report with the same request, also twenty times at once", async () => {
  const owner = await care.owner();
  const report = care.report(owner);
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => reportCare(builders.as(owner.actor), report)));
  expect(new Set(outcomes.map((outcome) => valueOf(outcome).number)).size).toBe(1);
  expect(await db.careRequest.count({ where: { memberId: owner.actor.memberId } })).toBe(1);
  expect(await db.notification.count({ where: { memberId: owner.actor.memberId } })).toBe(1);
});

test("refuses another's home, a home left behind, and a report that says nothing", async () => {
  const [owner, stranger] = [await care.owner(), await care.owner()];
  const own = builders.as(owner.actor);
  expect(reasonOf(await reportCare(own, care.report(owner, { homeId: stranger.homeId })))).toBe("not_your_home");
  expect(reasonOf(await reportCare(own, care.report(owner, { homeId: null })))).toBe("home_missing");
  expect(reasonOf(await reportCare(own, care.report(owner, { words: "  " })))).toBe("words_missing");
  expect(reasonOf(await reportCare(own, care.report(owner, { category: "service_process" })))).toBe("category_unknown");
  await db.householdMember.updateMany({
    where: { memberId: owner.actor.memberId },
    data: { untilAt: new Date("2026-11-22T00:00:00Z") },
  });
  expect(reasonOf(await reportCare(own, care.report(owner)))).toBe("not_your_home");
  expect(await db.careRequest.count({ where: { memberId: owner.actor.memberId } })).toBe(0);
});

test("takes words that concern no home, and a call that the desk writes down", async () => {
  const owner = await care.owner();
  const praise = care.report(owner, { kind: "praise", category: "other", homeId: null, channel: "chat" });
  expect(reasonOf(await reportCare(builders.as(owner.actor), praise))).toBeNull();
  const desk = builders.as(await builders.staff("care_desk"));
  const call = valueOf(await reportCare(desk, care.report(owner, { channel: "phone" })));
  const step = await db.careStep.findFirstOrThrow({ where: { requestId: call.requestId } });
  expect(step).toMatchObject({ kind: "reported", actorKind: "staff", actorId: desk.actor.staffId });
});

test("lets nobody report in another member's name", async () => {
  const [owner, other] = [await care.owner(), await care.owner()];
  await expect(reportCare(builders.as(other.actor), care.report(owner))).rejects.toThrow("reports for themselves");
  const consultant = builders.as(await builders.staff("sales_consultant"));
  await expect(reportCare(consultant, care.report(owner))).rejects.toThrow("care.manage");
});

test("refuses a report under the id of somebody else's", async () => {
  const [owner, other] = [await care.owner(), await care.owner()];
  const { requestId } = valueOf(await reportCare(builders.as(owner.actor), care.report(owner)));
  const report = { ...care.report(other), requestId };
  await expect(reportCare(builders.as(other.actor), report)).rejects.toMatchObject({ status: 400 });
  expect(await db.careRequest.findUnique({ where: { id: requestId } })).toMatchObject({
    memberId: owner.actor.memberId,
  });
});

test("gets another number when the one it drew is taken", async () => {
  const owner = await care.owner();
  const ctx = builders.as(owner.actor);
  const draws = [0, 0, 1];
  /** Five symbols are drawn for a number; ids ask for more. */
  const bytes = (length: number) => {
    return length === 5 ? new Uint8Array(length).fill(draws.shift() ?? 9) : ctx.random.bytes(length);
  };
  const drawn = { ...ctx, random: { ...ctx.random, bytes } };
  const first = valueOf(await reportCare(drawn, care.report(owner)));
  const second = valueOf(await reportCare(drawn, care.report(owner)));
  expect(draws).toEqual([]);
  expect(second.number).not.toBe(first.number);
});
