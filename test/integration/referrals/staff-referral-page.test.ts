import type { ActionFunctionArgs } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import { action, loader } from "#app/features/referrals/routes/staff-one.tsx";
import type { StaffActor } from "#app/platform/context.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { requestContext } from "#test/support/request-context.ts";
import { referralsFixture } from "./referrals-fixture.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "staff referral page" });
const referrals = referralsFixture(builders);
const projectId = await referrals.project();
const consultant = await builders.staff("sales_consultant");

async function referred(): Promise<string> {
  const id = await referrals.refer(await builders.member(), projectId);
  await db.referral.update({ where: { id }, data: { consultantId: consultant.staffId } });
  return id;
}

function ask(actor: StaffActor, id: string, fields?: Record<string, string>, query = ""): ActionFunctionArgs {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields ?? {})) body.append(name, value);
  const request = new Request(
    `https://club.example/staff/referrals/${id}${query}`,
    fields ? { method: "POST", body } : {},
  );
  return { context: requestContext(builders.as(actor)), request, params: { id } };
}

test("a friend can be called once they agreed, by their own consultant alone", async () => {
  const id = await referred();
  const contact = async (actor: StaffActor) => (await loader(ask(actor, id))).contact;
  expect(await contact(consultant)).toBe("waiting");
  await referrals.answer(id, "agree");
  expect(await contact(consultant)).toBe("agreed");
  expect(await contact(await builders.staff("auditor"))).toBe("notYours");
});

test("the friend's answer stands in the record with its time, and how to go on as long as it applies", async () => {
  const id = await referred();
  expect((await loader(ask(consultant, id))).consentAt).toBeNull();
  builders.clock.advance({ minutes: 40 });
  await referrals.answer(id, "agree");
  const { consentAt, steps, today } = await loader(ask(consultant, id));
  expect(consentAt).toMatchObject({ iso: builders.clock.now().toString() });
  expect(steps.map(({ stage }) => stage)).toEqual(["报备", "朋友同意联系"]);
  expect(steps[1]?.happened).toEqual(consentAt);
  const happenedTime = builders.clock.now().toZonedDateTimeISO("Asia/Shanghai").toPlainTime().toString();
  const visit = { intent: "move", seenStage: "registered", to: "visited", happenedOn: today, evidence: "到访单 E-1" };
  expect(await action(ask(consultant, id, { ...visit, happenedTime: happenedTime.slice(0, 5) }))).toMatchObject({
    status: 302,
  });
  expect((await loader(ask(consultant, id))).contact).toBe("met");
});

test("a friend who declined is not to be called", async () => {
  const id = await referred();
  await referrals.answer(id, "decline");
  expect((await loader(ask(consultant, id))).contact).toBe("declined");
});

test("a visit without its time is marked there, beside whatever else is missing, and keeps what was typed", async () => {
  const id = await referred();
  await referrals.answer(id, "agree");
  const today = (await loader(ask(consultant, id))).today;
  const visit = {
    intent: "move",
    seenStage: "registered",
    to: "visited",
    happenedOn: today,
    happenedTime: "",
    evidence: "到访单 E-1",
  };
  expect(await action(ask(consultant, id, visit))).toMatchObject({
    data: {
      result: {
        error: { happenedTime: ["请填写几点到访，例如 14:30。"] },
        initialValue: { to: "visited", happenedOn: today, evidence: "到访单 E-1" },
      },
    },
  });
  expect(await action(ask(consultant, id, { ...visit, evidence: "" }))).toMatchObject({
    data: { result: { error: { happenedTime: [expect.any(String)], evidence: ["请填写凭证。"] } } },
  });
});

test("a visit that came too soon after the registration is marked at its time", async () => {
  const id = await referred();
  await referrals.answer(id, "agree");
  const today = (await loader(ask(consultant, id))).today;
  const visit = {
    intent: "move",
    seenStage: "registered",
    to: "visited",
    happenedOn: today,
    happenedTime: "00:00",
    evidence: "到访单 E-1",
  };
  expect(await action(ask(consultant, id, visit))).toMatchObject({
    data: { result: { error: { happenedTime: [expect.stringContaining("登记满")] } } },
  });
});

describe("each stage has a form of its own", () => {
  const record = async (id: string, seenStage: string, to: string, evidence: string) => {
    const { today } = await loader(ask(consultant, id));
    return action(ask(consultant, id, { intent: "move", seenStage, to, happenedOn: today, evidence }));
  };

  test("which says what was recorded, and chooses nothing beforehand that is about money", async () => {
    const id = await referrals.lead(await builders.member(), projectId, "subscribed");
    await db.referral.update({ where: { id }, data: { consultantId: consultant.staffId } });
    expect((await loader(ask(consultant, id))).next).toMatchObject({ after: "subscribed", likely: "signed" });

    const signed = await record(id, "subscribed", "signed", "HT-3");
    expect(addressOf(signed)).toBe(`/staff/referrals/${id}?recorded=signed`);
    const page = await loader(ask(consultant, id, undefined, "?recorded=signed"));
    expect(page.recorded).toBe("已记录：签约");
    expect(page.next).toEqual({ after: "signed", moves: ["paid", "cancelled"], likely: null });

    expect(addressOf(await record(id, "signed", "paid", "HK-8"))).toBe(`/staff/referrals/${id}?recorded=paid`);
    const paid = await loader(ask(consultant, id, undefined, "?recorded=paid"));
    expect(paid.recorded).toMatch(/^已记录：回款。.*¥10,000\.00/);
    expect(paid.next).toMatchObject({ likely: null });
    expect((await loader(ask(consultant, id))).recorded).toBeNull();
  });

  test("and does not move the referral from a stage that its reader has not seen", async () => {
    const id = await referrals.lead(await builders.member(), projectId, "signed");
    await db.referral.update({ where: { id }, data: { consultantId: consultant.staffId } });
    expect(await record(id, "subscribed", "paid", "HT-3")).toMatchObject({
      data: { result: { error: { "": [expect.stringContaining("刚刚已经往前走了")] } } },
    });
    expect(addressOf(await record(id, "subscribed", "signed", "HT-3"))).toContain("recorded=signed");
    expect(await db.referral.findUnique({ where: { id }, include: { steps: true } })).toMatchObject({
      stage: "signed",
      steps: { length: 4 },
    });
  });
});

function addressOf(answer: Awaited<ReturnType<typeof action>>): string | null {
  return answer instanceof Response ? answer.headers.get("Location") : null;
}

test("a paid referral leads to its reward in the books, for those who see the books", async () => {
  const id = await referrals.lead(await builders.member(), projectId, "signed");
  const finance = await builders.staff("finance");
  expect((await loader(ask(finance, id))).reward).toBeNull();
  await referrals.move(id, "paid");
  const { id: rewardId } = await db.reward.findFirstOrThrow({ where: { sourceId: id } });
  const to = `/staff/payouts/rewards/${rewardId}`;
  for (const reader of [finance, await builders.staff("auditor"), await builders.staff("administrator")]) {
    const { reward } = await loader(ask(reader, id));
    expect(reward).toEqual({ to, text: expect.stringMatching(/^¥10,000\.00（税前）· ./) });
  }
  await db.referral.update({ where: { id }, data: { consultantId: consultant.staffId } });
  expect((await loader(ask(consultant, id))).reward).toBeNull();
  expect((await loader(ask(await builders.staff("member_services"), id))).reward).toBeNull();
});
