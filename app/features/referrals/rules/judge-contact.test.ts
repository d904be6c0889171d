import { expect, test } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { judgeContact } from "./judge-contact.ts";

const usual = {
  referral: {
    stage: "visited",
    friendAgreed: true,
    protectedUntil: Temporal.Instant.from("2026-11-25T10:00+08:00"),
    lastStepOn: Temporal.PlainDate.from("2026-10-26"),
    contacts: 3,
    visitWithinDays: 7,
    protectionDays: 30,
  },
  contact: { happenedOn: Temporal.PlainDate.from("2026-11-22"), evidence: "电话 8 分钟，周末带太太来" },
  now: Temporal.Instant.from("2026-11-22T15:00+08:00"),
  zone: "Asia/Shanghai",
} as const;

function judge({ referral = {}, contact = {} }: { referral?: object; contact?: object } = {}) {
  return judgeContact({
    ...usual,
    referral: { ...usual.referral, ...referral },
    contact: { ...usual.contact, ...contact },
  });
}

test.each([
  ["after a visit for the programme's days", {}, {}, "2026-12-22T15:00+08:00"],
  ["before the visit for as long as a visit is waited for", { stage: "registered" }, {}, "2026-11-29T15:00+08:00"],
  [
    "from its own day, when that is past",
    {},
    { happenedOn: Temporal.PlainDate.from("2026-11-20") },
    "2026-12-20T00:00+08:00",
  ],
  ["never shorter than before", {}, { happenedOn: Temporal.PlainDate.from("2026-10-26") }, "2026-11-25T10:00+08:00"],
])("a contact renews the protection %s", (_how, referral, contact, until) => {
  const judged = judge({ referral, contact });
  expect(judged.ok && judged.value.protectedUntil.equals(Temporal.Instant.from(until))).toBe(true);
});

test.each([
  ["once the home is reserved", { stage: "subscribed" }, {}, "clock_not_running"],
  ["once the claim has ended", { stage: "expired" }, {}, "clock_not_running"],
  ["before the friend agrees", { friendAgreed: false }, {}, "friend_not_agreed"],
  ["after the protection", { protectedUntil: Temporal.Instant.from("2026-11-22T14:59+08:00") }, {}, "protection_over"],
  ["for the thirteenth time without a step", { contacts: 12 }, {}, "stop_sign"],
  ["of a day to come", {}, { happenedOn: Temporal.PlainDate.from("2026-11-23") }, "in_the_future"],
  ["of a day before the last step", {}, { happenedOn: Temporal.PlainDate.from("2026-10-25") }, "before_last_step"],
  ["that says nothing", {}, { evidence: "  " }, "evidence_missing"],
])("a contact %s is refused: %s", (_when, referral, contact, reason) => {
  expect(judge({ referral, contact })).toMatchObject({ ok: false, reason });
});
