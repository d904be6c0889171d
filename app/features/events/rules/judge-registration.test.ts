import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { judgeRegistration, type RegistrationTerms } from "./judge-registration.ts";

const now = Temporal.Instant.from("2026-11-21T15:00+08:00");
const anybody = { tierRank: 1, communityIds: ["yunhu"] };

function terms(change: Partial<RegistrationTerms> = {}): RegistrationTerms {
  return {
    state: "published",
    registrationOpensAt: now.subtract({ hours: 24 }),
    registrationClosesAt: now.add({ hours: 24 }),
    capacity: 40,
    seatsTaken: 31,
    seatsPerMember: 4,
    minTierRank: 1,
    communityId: null,
    ...change,
  };
}

function judge(change: Partial<RegistrationTerms>, seats = 2, member = anybody) {
  return judgeRegistration({ terms: terms(change), member, seats, now });
}

test("books seats for the family", () => {
  expect(judge({})).toEqual({ ok: true, value: undefined });
});

test.each<[string, Partial<RegistrationTerms>, number, string, object?]>([
  ["a draft", { state: "draft" }, 2, "not_offered"],
  ["a cancelled event", { state: "cancelled" }, 2, "not_offered"],
  ["at the closing minute", { registrationClosesAt: now }, 2, "registration_closed"],
  ["another community's event", { communityId: "cuihu" }, 2, "other_community"],
  ["a higher tier's event", { minTierRank: 2 }, 2, "tier_too_low"],
  ["before it opens", { registrationOpensAt: now.add({ minutes: 1 }) }, 2, "registration_not_open"],
  ["more seats than a member may have", {}, 5, "too_many_seats", { most: 4 }],
  ["a full event", { seatsTaken: 40 }, 1, "full"],
  ["the last seat for two", { seatsTaken: 39 }, 2, "too_few_seats", { free: 1 }],
])("refuses %s", (_, change, seats, reason, details) => {
  const refused = details === undefined ? { ok: false, reason } : { ok: false, reason, details };
  expect(judge(change, seats)).toEqual(refused);
});

test("names the reason that holds longest when several things stand against it", () => {
  const far = { communityId: "cuihu", seatsTaken: 40, registrationOpensAt: now.add({ hours: 1 }) };
  expect(judge(far)).toMatchObject({ reason: "other_community" });
  expect(judge({ ...far, registrationClosesAt: now })).toMatchObject({ reason: "registration_closed" });
});

describe("is open", () => {
  test("from its opening minute on", () => {
    expect(judge({ registrationOpensAt: now }).ok).toBe(true);
  });

  test("to a member of its community, whatever else they own", () => {
    expect(judge({ communityId: "cuihu" }, 1, { tierRank: 1, communityIds: ["yunhu", "cuihu"] }).ok).toBe(true);
  });

  test("for the last seat", () => {
    expect(judge({ seatsTaken: 39 }, 1).ok).toBe(true);
  });
});

test("never lets more in than there are seats", () => {
  const seats = fc.integer({ min: 1, max: 20 });
  const capacity = fc.integer({ min: 1, max: 60 });
  fc.assert(
    fc.property(capacity, fc.array(seats, { maxLength: 40 }), seats, (limit, wishes, seatsPerMember) => {
      let taken = 0;
      for (const wish of wishes) {
        const verdict = judge({ capacity: limit, seatsTaken: taken, seatsPerMember }, wish);
        if (verdict.ok) taken += wish;
      }
      expect(taken).toBeLessThanOrEqual(limit);
    }),
  );
});
