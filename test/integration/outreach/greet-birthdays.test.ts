import { beforeEach, describe, expect, test } from "vitest";
import { hasOpenComplaint } from "#app/features/care/public.server.ts";
import {
  greetBirthdays,
  leaseMessage,
  recordSent,
  reportAccount,
  setConsent,
} from "#app/features/outreach/public.server.ts";
import type { Birthday } from "#app/features/outreach/rules/find-birthdays.ts";
import { fixedClock } from "#app/platform/clock.ts";
import type { Context, JobActor, MemberActor } from "#app/platform/context.ts";
import { invariant } from "#app/shared/invariant.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "birthdays" });
/** The 13th day of the tenth lunar month. */
const TODAY = "2026-11-21";
const SOLAR: Birthday = { calendar: "solar", month: 11, day: 21, leapMonth: false };
const LUNAR: Birthday = { calendar: "lunar", month: 10, day: 13, leapMonth: false };
let accountId: string;
let count = 0;

/** The worker's job at a moment of club time. */
function jobAt(time: string, day = TODAY): Context<JobActor> {
  return {
    ...builders.as({ kind: "job", name: "outreach:greet-birthdays" }),
    clock: fixedClock(`${day}T${time}+08:00`),
  };
}

/** A bot account that is warm and has been logged in for long, with nothing to send. */
beforeEach(async () => {
  await db.outboxMessage.deleteMany();
  await db.member.updateMany({ data: { birthMonth: null, birthDay: null } });
  const account = { key: `bot-${(count += 1)}`, name: "小管家", state: "online", loggedIn: true } as const;
  accountId = await reportAccount(jobAt("10:00", "2026-01-01"), account);
});

/** An owner who allows greetings and has bound a chat. */
async function owner({ calendar, month, day, leapMonth }: Birthday): Promise<MemberActor> {
  const actor = await builders.member({ name: "林静" });
  const { memberId } = actor;
  const at = new Date("2026-06-01T02:00:00Z");
  await db.member.update({
    where: { id: memberId },
    data: { birthdayCalendar: calendar, birthMonth: month, birthDay: day, birthLeapMonth: leapMonth },
  });
  const externalId = `contact-${memberId}`;
  await db.chatContact.create({
    data: { id: builders.id(), accountId, externalId, memberId, boundAt: at, createdAt: at },
  });
  await setConsent(builders.as(actor), { purpose: "greetings", given: true, channel: "portal" });
  return actor;
}

function leaseAt(time: string, day = TODAY) {
  return leaseMessage(jobAt(time, day), { accountId, sender: "test", mutesSales: hasOpenComplaint });
}

/** Sends what the governor lets go then. */
async function sendAt(time: string, day = TODAY) {
  const leased = await leaseAt(time, day);
  invariant("message" in leased, "a message is due");
  await recordSent(jobAt(time, day), { id: leased.message.id, externalId: builders.id() });
  return leased.message;
}

function outbox() {
  return db.outboxMessage.findMany({ select: { memberId: true, purpose: true, state: true, reason: true } });
}

describe.each([
  ["a solar birthday", SOLAR],
  ["a lunar birthday", LUNAR],
] as const)("%s", (_, birthday) => {
  test("is greeted once on its day, not before half past nine", async () => {
    const { memberId } = await owner(birthday);
    expect(await greetBirthdays(jobAt("00:05"))).toBe(1);
    expect(await leaseAt("09:29:59")).toEqual({ againAt: jobAt("09:30").clock.now() });
    const greeting = await sendAt("09:30");
    expect(greeting).toMatchObject({
      contactExternalId: `contact-${memberId}`,
      text: "林女士，今天是您的生日，客会祝您身体安康，事事顺心。",
    });

    expect(await greetBirthdays(jobAt("10:05"))).toBe(0);
    expect(await leaseAt("10:06")).toEqual({ againAt: null });
    expect(await outbox()).toEqual([{ memberId, purpose: "greeting", state: "sent", reason: null }]);
  });

  test("is not greeted on the day before or after", async () => {
    await owner(birthday);
    expect(await greetBirthdays(jobAt("09:05", "2026-11-20"))).toBe(0);
    expect(await greetBirthdays(jobAt("09:05", "2026-11-22"))).toBe(0);
  });
});

test("is greeted once when several workers look at the same moment", async () => {
  const { memberId } = await owner(SOLAR);
  const queued = await Promise.all(Array.from({ length: 8 }, () => greetBirthdays(jobAt("09:05"))));
  expect(queued.toSorted()).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
  expect(await outbox()).toEqual([{ memberId, purpose: "greeting", state: "queued", reason: null }]);
});

test("is greeted every year, in other words than the year before", async () => {
  await owner(SOLAR);
  const texts = [];
  for (const year of [2026, 2027, 2028]) {
    await greetBirthdays(jobAt("09:05", `${year}-11-21`));
    texts.push((await sendAt("09:30", `${year}-11-21`)).text);
  }
  expect(new Set(texts).size).toBe(3);
});

test.each([
  ["in the evening's quiet hours", TODAY, "20:30"],
  ["at night", TODAY, "23:59"],
  ["on the next morning", "2026-11-22", "09:00"],
])("is not greeted %s, nor ever then", async (_, day, time) => {
  const { memberId } = await owner(SOLAR);
  await greetBirthdays(jobAt("20:05"));
  expect(await leaseAt(time, day)).toEqual({ againAt: null });
  expect(await outbox()).toEqual([{ memberId, purpose: "greeting", state: "cancelled", reason: "too_late" }]);
  expect(await leaseAt("10:00", "2026-11-22")).toEqual({ againAt: null });
});

test("is still greeted in the last minute before the quiet hours", async () => {
  await owner(SOLAR);
  await greetBirthdays(jobAt("20:05"));
  expect(await leaseAt("20:29:59")).toMatchObject({ message: { text: expect.stringContaining("生日") } });
});

test("is not greeted without consent, nor when it was withdrawn after the greeting was queued", async () => {
  const never = await owner(SOLAR);
  const withdrawn = { purpose: "greetings", given: false, channel: "chat" } as const;
  await setConsent(builders.as(never), withdrawn);
  expect(await greetBirthdays(jobAt("09:05"))).toBe(0);

  const later = await owner(SOLAR);
  expect(await greetBirthdays(jobAt("09:05"))).toBe(1);
  await setConsent(builders.as(later), withdrawn);
  expect(await leaseAt("09:30")).toEqual({ againAt: null });
  expect(await outbox()).toEqual([
    { memberId: later.memberId, purpose: "greeting", state: "cancelled", reason: "no_consent" },
  ]);
});

test("is not greeted when no chat is bound any more, or the member is blocked", async () => {
  const unbound = await owner(SOLAR);
  await db.chatContact.updateMany({ where: { memberId: unbound.memberId }, data: { memberId: null, boundAt: null } });
  const blocked = await owner(SOLAR);
  await db.member.update({ where: { id: blocked.memberId }, data: { state: "blocked" } });
  expect(await greetBirthdays(jobAt("09:05"))).toBe(0);
});

test("is greeted on the same day by who allows it in the morning", async () => {
  const actor = await owner(SOLAR);
  await setConsent(builders.as(actor), { purpose: "greetings", given: false, channel: "portal" });
  expect(await greetBirthdays(jobAt("09:05"))).toBe(0);
  await setConsent(builders.as(actor), { purpose: "greetings", given: true, channel: "portal" });
  expect(await greetBirthdays(jobAt("11:05"))).toBe(1);
  expect(await leaseAt("11:06")).toMatchObject({ message: { contactExternalId: `contact-${actor.memberId}` } });
});
