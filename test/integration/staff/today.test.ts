import { beforeAll, describe, expect, test } from "vitest";
import { assignRequest } from "#app/features/care/commands/assign-request.server.ts";
import { loader as readConsole } from "#app/features/staff/routes/console-layout.tsx";
import { loader as readToday } from "#app/features/staff/routes/today.tsx";
import { nowDate, type StaffActor } from "#app/platform/context.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { valueOf } from "#test/support/outcomes.ts";
import { createPayoutSteps } from "#test/support/payout-steps.ts";
import { requestContext } from "#test/support/request-context.ts";
import { createRewardBuilders } from "#test/support/reward-builders.ts";
import { careFixture } from "../care/care-fixture.ts";
import { perksFixture } from "../perks/perks-fixture.ts";
import { referralsFixture } from "../referrals/referrals-fixture.ts";

const database = await testDatabase();
const { db } = database;
const builders = createBuilders(db, { seed: "today" });
const rewards = createRewardBuilders(db, builders);
const { lockedBatch } = createPayoutSteps(database, builders, rewards);
const perks = perksFixture(builders);
const at = () => nowDate(builders.as({ kind: "visitor" }));

function ask(actor: StaffActor) {
  const request = new Request("https://club.example/staff");
  return { context: requestContext(builders.as(actor)), request, params: {} };
}

/** @returns the first steps as Today shows them, by name, true when ticked. */
async function stepsOf(actor: StaffActor): Promise<[string, boolean][]> {
  const { firstSteps } = await readToday(ask(actor));
  return firstSteps.map(({ key, isDone }) => [key, isDone]);
}

/** @returns what the navigation counts, by job; a late one with "!". */
async function countsOf(actor: StaffActor): Promise<Record<string, string>> {
  const { jobs } = await readConsole(ask(actor));
  return Object.fromEntries(
    jobs.flatMap(({ key, count, hot }) => (count === undefined ? [] : [[key, `${count}${hot ? "!" : ""}`]])),
  );
}

describe("a new club", () => {
  test("shows what to do first, ticks what is done, and shows it no more once all is done", async () => {
    const founder = await builders.staff("administrator");
    const merchants = await builders.staff("merchants");
    expect(await stepsOf(founder)).toEqual([
      ["sender", false],
      ["register", false],
      ["merchant", false],
      ["perk", false],
      ["event", false],
      ["staff", true],
    ]);
    const { merchantId } = await perks.merchant();
    expect(await stepsOf(merchants)).toEqual([
      ["merchant", true],
      ["perk", false],
    ]);
    await perks.draft(merchantId);
    expect(await stepsOf(merchants)).toContainEqual(["perk", false]);
    await perks.perk(merchantId);
    expect(await stepsOf(merchants)).toEqual([]);
    await builders.member();
    expect((await stepsOf(founder)).filter(([, isDone]) => !isDone)).toEqual([
      ["sender", false],
      ["event", false],
    ]);
  });

  test("warns those who may change it that nothing carries codes, until a sender is connected", async () => {
    const founder = ask(await builders.staff("administrator"));
    const env = { ...founder.context.env, sender: { url: "https://messages.example", secret: "shared secret 16" } };
    expect((await readToday(founder)).lacksSender).toBe(true);
    const connected = await readToday({ ...founder, context: { ...founder.context, env } });
    expect(connected.lacksSender).toBe(false);
    expect(connected.firstSteps).toContainEqual(expect.objectContaining({ key: "sender", isDone: true }));
    expect((await readToday(ask(await builders.staff("merchants")))).lacksSender).toBe(false);
  });

  test("does not call a chat fine that only this computer plays", async () => {
    const desk = ask(await builders.staff("member_services"));
    const now = at();
    await db.chatAccount.create({
      data: {
        id: builders.id(),
        key: "simulated",
        name: "微信机器人",
        state: "online",
        firstUsedAt: now,
        lastProbeAt: now,
      },
    });
    const env = { ...desk.context.env, gatewayControlUrl: "http://127.0.0.1:8789" };
    const { accounts } = await readToday({ ...desk, context: { ...desk.context, env } });
    expect(accounts).toEqual([expect.objectContaining({ name: "微信机器人", state: "simulated", probed: null })]);
    expect((await readToday(desk)).accounts).toEqual([expect.objectContaining({ state: "online" })]);
  });
});

describe("the navigation", () => {
  let desk: StaffActor;
  let consultant: StaffActor;
  let finance: StaffActor;

  beforeAll(async () => {
    desk = await builders.staff("care_desk");
    consultant = await builders.staff("sales_consultant");
    finance = await builders.staff("finance");
    for (const creator of [finance, await builders.staff("finance")]) {
      rewards.startAnew();
      await rewards.reward(await rewards.payee());
      await lockedBatch(builders.as(creator));
    }
    const care = careFixture(builders, db);
    const owner = await care.owner();
    const taken = await care.reported(owner);
    await care.reported(owner);
    const { version } = await db.careRequest.findUniqueOrThrow({ where: { id: taken } });
    valueOf(await assignRequest(builders.as(desk), { requestId: taken, version, staffId: desk.staffId }));
    const referrals = referralsFixture(builders);
    const projectId = await referrals.project();
    await referrals.refer(await builders.member(), projectId);
    const agreed = await referrals.refer(await builders.member(), projectId);
    valueOf(await referrals.answer(agreed, "agree"));
    const account = await db.chatAccount.create({
      data: { id: builders.id(), key: "main", name: "管家", firstUsedAt: at() },
    });
    for (const holder of ["waiting", "bot"] as const) {
      const contact = { id: builders.id(), accountId: account.id, externalId: holder, createdAt: at() };
      const told = { id: builders.id(), holder, promisedAt: at(), lastMessageAt: at(), createdAt: at() };
      await db.chatContact.create({ data: { ...contact, conversation: { create: told } } });
    }
  });

  test("counts what waits for whom: open requests, taken or not; not own batches, nor friends who have not agreed", async () => {
    expect(await countsOf(desk)).toMatchObject({ care: "2" });
    expect(await countsOf(consultant)).toEqual({ referrals: "1" });
    expect(await countsOf(finance)).toEqual({ payouts: "1" });
  });

  test("counts the batches that Today lists, and none whose payments are all settled or gone", async () => {
    const listed = async () => (await readToday(ask(finance))).groups.flatMap(({ tasks }) => tasks);
    expect((await listed()).filter(({ kind }) => kind === "payout")).toHaveLength(1);
    const { staffId: createdById } = desk;
    const dates = { createdAt: at(), lockedAt: at() };
    await db.payoutBatch.create({
      data: { id: builders.id(), number: "202611-999", state: "locked", createdById, ...dates },
    });
    expect((await listed()).filter(({ kind }) => kind === "payout")).toHaveLength(1);
    expect(await countsOf(finance)).toEqual({ payouts: "1" });
  });

  test("counts for a consultant the friends whom Today lists, and drops them when Today does", async () => {
    const listed = async () => (await readToday(ask(consultant))).groups.flatMap(({ tasks }) => tasks);
    expect((await listed()).map(({ kind }) => kind)).toEqual(["referral"]);
    expect(await countsOf(consultant)).toEqual({ referrals: "1" });
    await db.referral.updateMany({
      where: { friendConsent: "agreed" },
      data: { friendConsentAt: new Date(at().getTime() - 49 * 3_600_000) },
    });
    expect(await listed()).toEqual([]);
    expect(await countsOf(consultant)).toEqual({});
  });

  test("marks what is overdue, and counts nothing for those who only look", async () => {
    builders.clock.advance({ hours: 24 });
    const services = await builders.staff("member_services");
    expect(await countsOf(services)).toMatchObject({ conversations: "1!" });
    expect(await countsOf(await builders.staff("auditor"))).toEqual({});
  });
});
