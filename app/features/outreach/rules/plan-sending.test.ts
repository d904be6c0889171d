import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { planSending } from "./plan-sending.ts";
import type { AccountState, MessagePurpose, OwnerState, SendPlan } from "./plan-sending.ts";
import { SEND_LIMITS } from "./send-limits.ts";

const zone = "Asia/Shanghai";
const everyPurpose = ["emergency", "answer", "transaction", "survey", "greeting", "nudge", "campaign"] as const;

function at(local: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
}

/** Plans a message due now, at ten on a Saturday, by a warm account to a willing owner, but for what is given. */
function plan(
  purpose: MessagePurpose,
  given: { now?: string; dueAt?: string; account?: Partial<AccountState>; owner?: Partial<OwnerState> | null } = {},
): SendPlan {
  const now = at(given.now ?? "2026-11-21T10:00");
  const account = {
    stopped: false,
    firstUsedAt: at("2026-01-01T00:00"),
    loggedInAt: at("2026-11-01T00:00"),
    lastSentAt: null,
    sentToday: 0,
    ...given.account,
  };
  const willing = {
    consents: ["greetings", "marketing", "surveys"],
    salesMuted: false,
    proactiveToday: 0,
    proactiveThisMonth: 0,
  };
  const owner = given.owner === null ? null : { ...willing, ...given.owner };
  const dueAt = given.dueAt === undefined ? now : at(given.dueAt);
  return planSending({ message: { purpose, dueAt }, account, owner, limits: SEND_LIMITS, now, zone });
}

function waits(local: string, reason: string) {
  return { send: "at", at: at(local), reason };
}

const now = { send: "now" };

test.each(everyPurpose)("sends %s at once when nothing stands against it", (purpose) => {
  expect(plan(purpose)).toEqual(now);
});

describe("what is never sent", () => {
  test.each([
    ["greeting", ["marketing", "surveys"]],
    ["survey", ["marketing", "greetings"]],
    ["nudge", ["greetings", "surveys"]],
    ["campaign", ["greetings", "surveys"]],
  ] as const)("%s without its consent", (purpose, consents) => {
    expect(plan(purpose, { owner: { consents } })).toEqual({ send: "never", reason: "no_consent" });
    expect(plan(purpose, { owner: null })).toEqual({ send: "never", reason: "no_consent" });
  });

  test.each(["emergency", "answer", "transaction"] as const)("but %s needs no consent", (purpose) => {
    expect(plan(purpose, { owner: { consents: [], salesMuted: true, proactiveThisMonth: 9 } })).toEqual(now);
    expect(plan(purpose, { owner: null })).toEqual(now);
  });

  test.each(["nudge", "campaign"] as const)("%s while a complaint is open", (purpose) => {
    expect(plan(purpose, { owner: { salesMuted: true } })).toEqual({ send: "never", reason: "sales_muted" });
    expect(plan("survey", { owner: { salesMuted: true } })).toEqual(now);
  });

  test("a fifth proactive message in a month, except one due in a later month", () => {
    const owner = { proactiveThisMonth: 4 };
    expect(plan("survey", { owner })).toEqual({ send: "never", reason: "owner_month_full" });
    expect(plan("survey", { owner, dueAt: "2026-12-01T10:00" })).toEqual(waits("2026-12-01T10:00", "not_due"));
  });

  test("a greeting after its day", () => {
    const late = { send: "never", reason: "too_late" };
    expect(plan("greeting", { dueAt: "2026-11-20T10:00" })).toEqual(late);
    expect(plan("greeting", { now: "2026-11-21T20:30" })).toEqual(late);
    expect(plan("greeting", { owner: { proactiveToday: 1 } })).toEqual(late);
  });
});

describe("what waits", () => {
  test.each([
    ["2026-11-21T08:59:59", "2026-11-21T09:00"],
    ["2026-11-21T03:00", "2026-11-21T09:00"],
    ["2026-11-21T20:30", "2026-11-22T09:00"],
    ["2026-11-21T23:00", "2026-11-22T09:00"],
  ])("does not speak at %s but at %s", (moment, opening) => {
    for (const purpose of ["transaction", "survey", "nudge", "campaign"] as const) {
      expect(plan(purpose, { now: moment })).toEqual(waits(opening, "quiet_hours"));
    }
    expect(plan("answer", { now: moment })).toEqual(now);
    expect(plan("emergency", { now: moment })).toEqual(now);
  });

  test("speaks from opening to closing", () => {
    expect(plan("campaign", { now: "2026-11-21T09:00" })).toEqual(now);
    expect(plan("campaign", { now: "2026-11-21T20:29:59" })).toEqual(now);
  });

  test("a second proactive message waits for the next day", () => {
    expect(plan("survey", { owner: { proactiveToday: 1 } })).toEqual(waits("2026-11-22T09:00", "owner_day_full"));
    expect(plan("transaction", { owner: { proactiveToday: 1 } })).toEqual(now);
  });

  test("is silent for hours after a login, answers apart", () => {
    const account = { loggedInAt: at("2026-11-21T09:30") };
    expect(plan("campaign", { account })).toEqual(waits("2026-11-21T15:30", "login_silence"));
    expect(plan("answer", { account })).toEqual(now);
    const evening = { loggedInAt: at("2026-11-21T17:00") };
    expect(plan("campaign", { now: "2026-11-21T18:00", account: evening })).toEqual(
      waits("2026-11-22T09:00", "quiet_hours"),
    );
  });

  test.each([
    ["2026-11-21T09:00", 19, 20],
    ["2026-11-18T10:00", 49, 50],
    ["2026-11-08T09:00", 149, 150],
  ])("lets an account used since %s say %d messages today, then no more", (first, last, full) => {
    const account = { firstUsedAt: at(first) };
    expect(plan("campaign", { account: { ...account, sentToday: last } })).toEqual(now);
    expect(plan("campaign", { account: { ...account, sentToday: full } })).toEqual(
      waits("2026-11-22T09:00", "warm_up"),
    );
    expect(plan("answer", { account: { ...account, sentToday: full } })).toEqual(now);
  });

  test("lets an account of fourteen days speak freely", () => {
    expect(plan("campaign", { account: { firstUsedAt: at("2026-11-07T10:00"), sentToday: 900 } })).toEqual(now);
  });

  test("sells nothing on a day of mourning", () => {
    expect(plan("campaign", { now: "2027-04-05T10:00" })).toEqual(waits("2027-04-06T09:00", "mourning"));
    expect(plan("campaign", { now: "2027-04-04T21:00" })).toEqual(waits("2027-04-06T09:00", "mourning"));
    expect(plan("greeting", { now: "2027-04-05T10:00" })).toEqual(now);
  });

  test("says nothing at all while the account is stopped", () => {
    for (const purpose of everyPurpose) {
      expect(plan(purpose, { account: { stopped: true } })).toEqual(waits("2026-11-21T10:10", "stopped"));
    }
  });

  test("leaves seconds between two messages, the same however often it is asked", () => {
    const account = { lastSentAt: at("2026-11-21T09:59:59") };
    const first = plan("transaction", { account });
    expect(first).toMatchObject({ send: "at", reason: "spacing" });
    expect(plan("transaction", { account })).toEqual(first);
    expect(plan("transaction", { account: { lastSentAt: at("2026-11-21T09:59:52") } })).toEqual(now);
  });

  test.each(["answer", "emergency"] as const)("leaves half a second before %s, for which somebody waits", (purpose) => {
    expect(plan(purpose, { account: { lastSentAt: at("2026-11-21T10:00") } })).toEqual(
      waits("2026-11-21T10:00:00.500", "spacing"),
    );
    expect(plan(purpose, { account: { lastSentAt: at("2026-11-21T09:59:59.500") } })).toEqual(now);
  });
});

test("the gap before what nobody waits for is spread over three to eight seconds", () => {
  const gaps = Array.from({ length: 2_000 }, (_, index) => {
    const lastSentAt = at("2026-11-21T10:00").add({ milliseconds: index * 5_317 });
    const message = { purpose: "transaction" as const, dueAt: lastSentAt };
    const request = { message, owner: null, now: lastSentAt, zone };
    const account = { stopped: false, firstUsedAt: at("2026-01-01T00:00"), loggedInAt: null, lastSentAt, sentToday: 0 };
    const next = planSending({ ...request, account, limits: SEND_LIMITS });
    return next.send === "at" ? lastSentAt.until(next.at).total("seconds") : 0;
  });
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(3);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(8);
  for (const second of [3, 4, 5, 6, 7]) {
    const share = gaps.filter((gap) => Math.floor(gap) === second).length / gaps.length;
    expect(share).toBeGreaterThan(0.15);
    expect(share).toBeLessThan(0.25);
  }
});

test("asking again at the given moment lets the message go", () => {
  const moment = fc.integer({ min: 0, max: 400 * 24 * 60 }).map((minutes) => at("2026-01-01T00:00").add({ minutes }));
  const age = fc.integer({ min: 0, max: 1_000_000 });
  const ages = fc.record({ firstUsed: age, loggedIn: age, lastSent: age });
  const owner = fc.record({
    consents: fc.subarray(["greetings", "marketing", "surveys"]),
    salesMuted: fc.boolean(),
    proactiveToday: fc.nat(1),
    proactiveThisMonth: fc.nat(5),
  });
  const request = fc.tuple(fc.constantFrom(...everyPurpose), moment, moment, ages, fc.nat(30), owner);
  fc.assert(
    fc.property(request, ([purpose, start, dueAt, { firstUsed, loggedIn, lastSent }, sentToday, to]) => {
      const account = {
        stopped: false,
        firstUsedAt: start.subtract({ minutes: firstUsed }),
        loggedInAt: start.subtract({ minutes: loggedIn }),
        lastSentAt: start.subtract({ seconds: lastSent }),
        sentToday,
      };
      const given = { message: { purpose, dueAt }, limits: SEND_LIMITS, zone };
      const first = planSending({ ...given, account, owner: to, now: start });
      if (first.send !== "at") return;
      expect(Temporal.Instant.compare(first.at, start)).toBe(1);
      const counts = { proactiveToday: 0, proactiveThisMonth: 0 };
      const later = { account: { ...account, sentToday: 0 }, owner: { ...to, ...counts }, now: first.at };
      expect(planSending({ ...given, ...later })).toEqual(now);
    }),
    { numRuns: 500 },
  );
});
