import { describe, expect, test } from "vitest";
import { answerRequest } from "#app/features/care/commands/answer-request.server.ts";
import { assignRequest } from "#app/features/care/commands/assign-request.server.ts";
import { cancelRequest } from "#app/features/care/commands/cancel-request.server.ts";
import { completeRequest } from "#app/features/care/commands/complete-request.server.ts";
import { confirmRequest } from "#app/features/care/commands/confirm-request.server.ts";
import { reopenRequest } from "#app/features/care/commands/reopen-request.server.ts";
import { scheduleVisit } from "#app/features/care/commands/schedule-visit.server.ts";
import { sortRequest } from "#app/features/care/commands/sort-request.server.ts";
import { takeBackRequest } from "#app/features/care/commands/take-back-request.server.ts";
import { hasOpenComplaint } from "#app/features/care/queries/open-complaint.server.ts";
import { readMyRequest } from "#app/features/care/queries/my-requests.server.ts";
import type { StaffActor } from "#app/platform/context.ts";
import { dateFromInstant } from "#app/shared/club-time.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { reasonOf, valueOf } from "#test/support/outcomes.ts";
import { careFixture } from "./care-fixture.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "moves" });
const care = careFixture(builders, db);

function visit(hoursFromNow = 24) {
  const from = builders.clock.now().add({ hours: hoursFromNow });
  return { visitorName: "何志强", visitorPhone: "+8613800138000", from, until: from.add({ hours: 1 }) };
}

function stateOf(requestId: string) {
  return db.careRequest.findUniqueOrThrow({ where: { id: requestId } });
}

/** A repair, reported, taken by a desk and completed. */
async function completedRepair() {
  const owner = await care.owner();
  const desk = builders.as(await builders.staff("care_desk"));
  const requestId = await care.reported(owner);
  valueOf(await assignRequest(desk, { requestId, staffId: desk.actor.staffId }));
  valueOf(await completeRequest(desk, { requestId, note: "换了接头" }));
  return { owner, own: builders.as(owner.actor), desk, requestId };
}

test("goes from the report to the owner's word, and tells the owner each time", async () => {
  const owner = await care.owner();
  const own = builders.as(owner.actor);
  const desk = builders.as(await builders.staff("care_desk"));
  const requestId = await care.reported(owner);
  valueOf(await answerRequest(desk, { requestId, words: "收到了,何师傅明天来。" }));
  expect(await stateOf(requestId)).toMatchObject({ state: "assigned", staffId: desk.actor.staffId });
  const plan = visit();
  valueOf(await scheduleVisit(desk, { requestId, ...plan }));
  expect(await stateOf(requestId)).toMatchObject({ state: "scheduled", promisedAt: dateFromInstant(plan.until) });
  valueOf(await completeRequest(desk, { requestId, note: "补打外窗胶", isEarly: true }));
  valueOf(await confirmRequest(own, { requestId, rating: 5, words: "擦得干净" }));
  expect(await stateOf(requestId)).toMatchObject({ state: "confirmed", rating: 5, version: 4 });
  const steps = await db.careStep.findMany({ where: { requestId }, orderBy: { ordinal: "asc" } });
  expect(steps.map(({ kind }) => kind)).toEqual(["reported", "answered", "scheduled", "completed", "confirmed"]);
  const news = await db.notification.findMany({ where: { memberId: owner.actor.memberId } });
  const kinds = ["care.answered", "care.completed", "care.reported", "care.scheduled"];
  expect(news.map(({ kind }) => kind).sort()).toEqual(kinds);
});

test("keeps the visitor's number sealed, and finds it again at the next visit", async () => {
  const desk = builders.as(await builders.staff("care_desk"));
  const [first, second] = [await care.reported(await care.owner()), await care.reported(await care.owner())];
  for (const requestId of [first, second]) {
    valueOf(await assignRequest(desk, { requestId, staffId: desk.actor.staffId }));
  }
  const stranger = { ...visit(), visitorName: "范立新", visitorPhone: null };
  expect(reasonOf(await scheduleVisit(desk, { requestId: first, ...stranger }))).toBe("visitor_phone_missing");
  valueOf(await scheduleVisit(desk, { requestId: first, ...visit() }));
  valueOf(await scheduleVisit(desk, { requestId: second, ...visit(), visitorPhone: null }));
  const sealed = (await stateOf(second)).visitorPhoneEnc ?? "";
  expect(sealed).not.toContain("13800138000");
  expect(desk.vault.decrypt(sealed)).toBe("+8613800138000");
});

describe("after the desk is done", () => {
  test("the owner opens it again: it is owed again, with the same colleague and without the old visit", async () => {
    const { own, desk, requestId } = await completedRepair();
    valueOf(await reopenRequest(own, { requestId, words: "又渗了" }));
    expect(await stateOf(requestId)).toMatchObject({
      state: "reported",
      staffId: desk.actor.staffId,
      answeredAt: null,
      completedAt: null,
      timesReopened: 1,
    });
    expect((await stateOf(requestId)).firstAnsweredAt).not.toBeNull();
    valueOf(await answerRequest(desk, { requestId, words: "马上再来" }));
    expect((await stateOf(requestId)).state).toBe("assigned");
  });

  test("somebody who lives there confirms, once", async () => {
    const { owner, requestId } = await completedRepair();
    const mate = builders.as(await care.mateIn(owner.homeId));
    const stepId = builders.id();
    valueOf(await confirmRequest(mate, { requestId, stepId, rating: 4, words: "" }));
    valueOf(await confirmRequest(mate, { requestId, stepId, rating: 4, words: "" }));
    expect(reasonOf(await confirmRequest(mate, { requestId, rating: 1, words: "" }))).toBe("wrong_state");
    expect(await stateOf(requestId)).toMatchObject({ rating: 4, version: 3 });
  });

  test("the desk takes it back, goes on, and asks the owner anew", async () => {
    const { owner, own, desk, requestId } = await completedRepair();
    valueOf(await takeBackRequest(desk, { requestId, words: "还差一道胶" }));
    expect(await stateOf(requestId)).toMatchObject({ state: "assigned", completedAt: null, timesReopened: 0 });
    valueOf(await answerRequest(desk, { requestId, words: "下午补上" }));
    valueOf(await completeRequest(desk, { requestId, note: "补好了" }));
    const told = { memberId: owner.actor.memberId, kind: { in: ["care.completed", "care.takenBack"] } };
    expect(await db.notification.count({ where: told })).toBe(3);
    valueOf(await confirmRequest(own, { requestId, rating: 5, words: "" }));
    expect(reasonOf(await takeBackRequest(desk, { requestId, words: "还没有" }))).toBe("wrong_state");
  });

  test("the desk neither confirms nor moves it on", async () => {
    const { desk, requestId } = await completedRepair();
    expect(reasonOf(await scheduleVisit(desk, { requestId, ...visit() }))).toBe("wrong_state");
    expect(reasonOf(await answerRequest(desk, { requestId, words: "还在吗" }))).toBe("wrong_state");
    expect(reasonOf(await cancelRequest(desk, { requestId, reason: "撤" }))).toBe("wrong_state");
  });
});

describe("another owner", () => {
  test("reads and moves nothing, and is told no more than that there is nothing", async () => {
    const { requestId } = await completedRepair();
    const other = builders.as((await care.owner()).actor);
    expect(await readMyRequest(other, requestId)).toBeNull();
    const moves = [
      await confirmRequest(other, { requestId, rating: 1, words: "" }),
      await reopenRequest(other, { requestId, words: "x" }),
      await cancelRequest(other, { requestId, reason: "" }),
    ];
    expect(moves.map(reasonOf)).toEqual(["unknown_request", "unknown_request", "unknown_request"]);
    expect((await stateOf(requestId)).state).toBe("completed");
  });

  test("who bought the home does not see what the household before reported", async () => {
    const { owner, requestId } = await completedRepair();
    const moved = { untilAt: new Date("2026-11-21T02:00:00Z") };
    await db.householdMember.updateMany({ where: { homeId: owner.homeId }, data: moved });
    const buyer = builders.as(await care.mateIn(owner.homeId));
    expect(await readMyRequest(buyer, requestId)).toBeNull();
    expect(await readMyRequest(builders.as(owner.actor), requestId)).not.toBeNull();
  });

  test("who lives in the same home does not see a complaint", async () => {
    const owner = await care.owner();
    const requestId = await care.reported(owner, { kind: "complaint", category: "service_process" });
    expect(await readMyRequest(builders.as(await care.mateIn(owner.homeId)), requestId)).toBeNull();
  });
});

test("the owner cancels until a visit is agreed, the desk also after", async () => {
  const desk = builders.as(await builders.staff("care_desk"));
  const owner = await care.owner();
  const own = builders.as(owner.actor);
  const [early, late] = [await care.reported(owner), await care.reported(owner)];
  valueOf(await cancelRequest(own, { requestId: early, reason: "自己弄好了" }));
  valueOf(await assignRequest(desk, { requestId: late, staffId: desk.actor.staffId }));
  valueOf(await scheduleVisit(desk, { requestId: late, ...visit() }));
  expect(reasonOf(await cancelRequest(own, { requestId: late, reason: "" }))).toBe("wrong_state");
  valueOf(await cancelRequest(desk, { requestId: late, reason: "业主来电取消" }));
  expect([(await stateOf(early)).state, (await stateOf(late)).state]).toEqual(["cancelled", "cancelled"]);
});

describe("two of the desk at once", () => {
  async function desks(): Promise<[StaffActor, StaffActor]> {
    return [await builders.staff("care_desk"), await builders.staff("care_desk")];
  }

  test("one wins and the other is told by whom", async () => {
    const [first, second] = await desks();
    for (let round = 0; round < 5; round += 1) {
      const requestId = await care.reported(await care.owner());
      const outcomes = await Promise.all(
        [first, second].map((actor) =>
          assignRequest(builders.as(actor), { requestId, stepId: builders.id(), version: 0, staffId: actor.staffId }),
        ),
      );
      const { staffId } = await stateOf(requestId);
      const winner = staffId === first.staffId ? first : second;
      const refused = outcomes.find((outcome) => !outcome.ok);
      expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
      expect(refused).toMatchObject({ reason: "changed_meanwhile", details: { by: winner.name } });
      expect(await db.careStep.count({ where: { requestId, kind: "assigned" } })).toBe(1);
    }
  });

  test("control: without the lock both have seen version 0 and both win", async () => {
    const pair = await desks();
    const requestId = await care.reported(await care.owner());
    const looks = await Promise.all(pair.map(() => stateOf(requestId)));
    const free = looks.filter(({ version }) => version === 0);
    const writes = pair.slice(0, free.length).map(({ staffId }) =>
      db.careRequest.update({
        where: { id: requestId },
        data: { staffId, state: "assigned", version: { increment: 1 } },
      }),
    );
    await Promise.all(writes);
    expect((await stateOf(requestId)).version).toBe(2);
  });

  test("who pressed twice is not told that somebody else was faster", async () => {
    const [actor] = await desks();
    const requestId = await care.reported(await care.owner());
    const form = { requestId, stepId: builders.id(), version: 0, staffId: actor.staffId };
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => assignRequest(builders.as(actor), form)));
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
    expect((await stateOf(requestId)).version).toBe(1);
  });

  test("only somebody of the desk is given work", async () => {
    const [actor] = await desks();
    const requestId = await care.reported(await care.owner());
    const { staffId } = await builders.staff("sales_consultant");
    expect(reasonOf(await assignRequest(builders.as(actor), { requestId, staffId }))).toBe("not_at_the_desk");
  });
});

test("what the desk promised holds: more words do not put it off, a new date does", async () => {
  const owner = await care.owner();
  const desk = builders.as(await builders.staff("care_desk"));
  const requestId = await care.reported(owner, { kind: "complaint", category: "construction_quality" });
  valueOf(await answerRequest(desk, { requestId, words: "对不起,我来办。" }));
  const plan = (await stateOf(requestId)).promisedAt;
  builders.clock.advance({ hours: 2 });
  valueOf(await answerRequest(desk, { requestId, words: "还在问服务中心。" }));
  expect((await stateOf(requestId)).promisedAt).toEqual(plan);
  const promisedAt = builders.clock.now().add({ hours: 5 });
  valueOf(await answerRequest(desk, { requestId, words: "下午给您准日子。", promisedAt }));
  expect((await stateOf(requestId)).promisedAt).toEqual(dateFromInstant(promisedAt));
  const past = await answerRequest(desk, { requestId, words: "x", promisedAt: builders.clock.now() });
  expect(reasonOf(past)).toBe("promise_in_the_past");
  builders.clock.advance({ hours: -2 });
});

test("sorting again judges the warranty as of the day of the report", async () => {
  const owner = await care.owner();
  const desk = builders.as(await builders.staff("care_desk"));
  const requestId = await care.reported(owner, { category: "other" });
  builders.clock.advance({ hours: 24 * 60 });
  valueOf(await sortRequest(desk, { requestId, kind: "repair", category: "leak_proofing" }));
  expect(await stateOf(requestId)).toMatchObject({ inWarranty: true, warrantyEndsOn: new Date("2027-01-15") });
  valueOf(await sortRequest(desk, { requestId, kind: "complaint", category: "construction_quality" }));
  expect(await stateOf(requestId)).toMatchObject({ kind: "complaint", inWarranty: null });
  builders.clock.advance({ hours: -24 * 60 });
});

test("a complaint mutes sales until its owner has had the last word, and for nobody else", async () => {
  const owner = await care.owner();
  const desk = builders.as(await builders.staff("care_desk"));
  const areSalesMuted = ({ memberId } = owner.actor) => hasOpenComplaint(db, memberId);
  await care.reported(owner);
  expect(await areSalesMuted()).toBe(false);
  const requestId = await care.reported(owner, { kind: "complaint", category: "service_process" });
  expect(await areSalesMuted()).toBe(true);
  expect(await areSalesMuted((await care.owner()).actor)).toBe(false);
  valueOf(await answerRequest(desk, { requestId, words: "对不起" }));
  valueOf(await completeRequest(desk, { requestId, note: "已道歉" }));
  expect(await areSalesMuted()).toBe(true);
  valueOf(await confirmRequest(builders.as(owner.actor), { requestId, rating: 4, words: "" }));
  expect(await areSalesMuted()).toBe(false);
});

test("the history cannot be rewritten, and who does not manage care moves nothing", async () => {
  const requestId = await care.reported(await care.owner());
  await expect(db.careStep.updateMany({ where: { requestId }, data: { note: "x" } })).rejects.toThrow();
  const auditor = builders.as(await builders.staff("auditor"));
  await expect(answerRequest(auditor, { requestId, words: "x" })).rejects.toThrow("care.manage");
});

test("is not completed while the visit is to come, unless it was done earlier; taken back, the visit stands again", async () => {
  const desk = builders.as(await builders.staff("care_desk"));
  const requestId = await care.reported(await care.owner());
  valueOf(await assignRequest(desk, { requestId, staffId: desk.actor.staffId }));
  valueOf(await scheduleVisit(desk, { requestId, ...visit() }));
  expect(reasonOf(await completeRequest(desk, { requestId, note: "修好了" }))).toBe("visit_ahead");
  valueOf(await completeRequest(desk, { requestId, note: "提前修好了", isEarly: true }));
  valueOf(await takeBackRequest(desk, { requestId, words: "还差一道胶" }));
  expect(await stateOf(requestId)).toMatchObject({ state: "scheduled", visitorName: "何志强" });
  builders.clock.advance({ hours: 25 });
  valueOf(await completeRequest(desk, { requestId, note: "修好了" }));
});
