import fc from "fast-check";
import { expect, test } from "vitest";
import { dateFromInstant, Temporal } from "#app/shared/club-time.ts";
import { judgeChange } from "./judge-change.ts";
import type { RegistrationTerms } from "./judge-registration.ts";

const now = Temporal.Instant.from("2026-11-21T15:00+08:00");
const terms: RegistrationTerms = {
  state: "published",
  registrationOpensAt: now.subtract({ hours: 24 }),
  registrationClosesAt: now.add({ hours: 24 }),
  capacity: 40,
  seatsTaken: 31,
  seatsPerMember: 4,
  minTierRank: 1,
  communityId: null,
};

type Case = { state?: "registered" | "cancelled"; own?: number; arrived?: boolean };

function judge(
  change: Partial<RegistrationTerms>,
  seats: number,
  { state = "registered", own = 2, arrived }: Case = {},
) {
  const checkedInAt = arrived ? dateFromInstant(now) : null;
  const attendees = Array.from({ length: own }, () => ({ checkedInAt }));
  const member = { tierRank: 1, communityIds: ["yunhu"] };
  return judgeChange({ terms: { ...terms, ...change }, registration: { state, attendees }, member, seats, now });
}

test.each([1, 2, 3, 4])("lets a party of two become %d", (seats) => {
  expect(judge({}, seats).ok).toBe(true);
});

test.each<[string, Partial<RegistrationTerms>, number, Case, string]>([
  ["of a cancelled event", { state: "cancelled" }, 1, {}, "event_cancelled"],
  ["of a registration that was given back", {}, 1, { state: "cancelled" }, "registration_cancelled"],
  ["once somebody has come", {}, 1, { arrived: true }, "already_checked_in"],
  ["at the closing minute", { registrationClosesAt: now }, 1, {}, "change_closed"],
  ["to nobody", {}, 0, {}, "no_guest"],
  ["to more than a member may have", {}, 5, {}, "too_many_seats"],
  ["to more, when it is no longer for the member", { communityId: "cuihu" }, 3, {}, "other_community"],
])("refuses a change %s", (_, change, seats, registration, reason) => {
  expect(judge(change, seats, registration)).toMatchObject({ ok: false, reason });
});

test("says how many the whole party may be, its own seats counted", () => {
  expect(judge({ seatsTaken: 39 }, 4)).toEqual({ ok: false, reason: "no_seats_to_add", details: { most: 3 } });
  expect(judge({ seatsTaken: 40 }, 3)).toEqual({ ok: false, reason: "no_seats_to_add", details: { most: 2 } });
});

test("lets somebody else come, or fewer, whatever the event has come to ask of new guests", () => {
  const narrowed = { seatsPerMember: 1, communityId: "cuihu", minTierRank: 3, seatsTaken: 40 };
  expect(judge(narrowed, 2).ok).toBe(true);
  expect(judge(narrowed, 1).ok).toBe(true);
});

test("never lets more in than there are seats", () => {
  const seats = fc.integer({ min: 1, max: 10 });
  fc.assert(
    fc.property(seats, seats, fc.integer({ min: 0, max: 30 }), (own, wish, others) => {
      const taken = own + others;
      const verdict = judge({ capacity: 30 + own, seatsTaken: taken, seatsPerMember: 20 }, wish, { own });
      expect(!verdict.ok || taken - own + wish <= 30 + own).toBe(true);
    }),
  );
});
