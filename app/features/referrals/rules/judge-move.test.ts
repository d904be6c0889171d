import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { judgeMove, visitedAt, type ReferralToMove, type Step } from "./judge-move.ts";
import { EXITS, isOnTrack, nextStages, TRACK } from "./stages.ts";

const zone = "Asia/Shanghai";
const now = Temporal.Instant.from("2026-11-21T15:00+08:00");
const today = Temporal.PlainDate.from("2026-11-21");

function referral(change: Partial<ReferralToMove> = {}): ReferralToMove {
  return {
    stage: "registered",
    friendAgreed: true,
    registeredAt: Temporal.Instant.from("2026-11-20T10:00+08:00"),
    protectedUntil: Temporal.Instant.from("2026-11-27T10:00+08:00"),
    minutesBeforeVisit: 30,
    lastStepOn: Temporal.PlainDate.from("2026-11-20"),
    ...change,
  };
}

function judge(referred: ReferralToMove, step: Partial<Step> = {}) {
  return judgeMove({
    referral: referred,
    step: { to: "visited", happenedOn: today, evidence: "到访单 0127", ...step },
    now,
    zone,
  });
}

test("records a visit of the day after", () => {
  expect(judge(referral())).toEqual({ ok: true, value: undefined });
});

test.each<[string, Partial<ReferralToMove>, Partial<Step>, string]>([
  ["skips a stage", {}, { to: "subscribed" }, "not_next"],
  ["goes back", { stage: "signed" }, { to: "visited" }, "not_next"],
  ["follows an end", { stage: "expired" }, { to: "visited" }, "not_next"],
  ["a friend who has not agreed", { friendAgreed: false }, {}, "friend_not_agreed"],
  [
    "a claim that has run out",
    { protectedUntil: Temporal.Instant.from("2026-11-21T14:59+08:00") },
    {},
    "protection_over",
  ],
  ["tomorrow", {}, { happenedOn: today.add({ days: 1 }) }, "in_the_future"],
  ["this evening", {}, { happenedTime: Temporal.PlainTime.from("18:00") }, "in_the_future"],
  ["before the registration", {}, { happenedOn: today.subtract({ days: 2 }) }, "before_last_step"],
  ["no evidence", {}, { evidence: "  " }, "evidence_missing"],
  ["a loss without a reason", {}, { to: "lost", evidence: "" }, "evidence_missing"],
])("refuses a step: %s", (_, change, step, reason) => {
  expect(judge(referral(change), step)).toMatchObject({ ok: false, reason });
});

describe("a visit", () => {
  const registeredAt = Temporal.Instant.from("2026-11-21T13:00+08:00");
  const fresh = referral({ registeredAt, lastStepOn: today });

  test.each([
    ["12:50", false],
    ["13:29", false],
    ["13:30", true],
    ["14:59", true],
  ])("at %s counts, registered at 13:00 with 30 minutes ahead: %s", (time, counts) => {
    const verdict = judge(fresh, { happenedTime: Temporal.PlainTime.from(time) });
    expect(verdict).toMatchObject(counts ? { ok: true } : { reason: "registered_too_late", details: { minutes: 30 } });
  });

  test("without a time of day is taken to happen now", () => {
    expect(visitedAt({ happenedOn: today }, now, zone)).toEqual(now);
    expect(judge({ ...fresh, registeredAt: now.subtract({ minutes: 29 }) })).toMatchObject({
      reason: "registered_too_late",
    });
  });
});

test("an end needs neither agreement nor protection, only its reason", () => {
  const over = referral({ friendAgreed: false, protectedUntil: now.subtract({ hours: 1 }) });
  expect(judge(over, { to: "lost", evidence: "买了别处" }).ok).toBe(true);
  expect(judge(over, { to: "duplicate", evidence: "销售系统已有" }).ok).toBe(true);
});

test("from subscription on no clock stops the way", () => {
  const sold = referral({ stage: "subscribed", protectedUntil: now.subtract({ hours: 24 * 90 }) });
  expect(judge(sold, { to: "signed" }).ok).toBe(true);
});

test("whatever is recorded, the next stage is one of the table, and on the way only with the friend's agreement", () => {
  const stages = [...TRACK, ...EXITS];
  const anyStage = fc.constantFrom(...stages);
  fc.assert(
    fc.property(anyStage, anyStage, fc.boolean(), fc.integer({ min: -5, max: 5 }), (stage, to, agreed, days) => {
      const verdict = judge(referral({ stage, friendAgreed: agreed }), { to, happenedOn: today.add({ days }) });
      if (!verdict.ok) return;
      expect(nextStages(stage)).toContain(to);
      expect(agreed || !isOnTrack(to)).toBe(true);
      expect(days).toBeLessThanOrEqual(0);
    }),
  );
});
