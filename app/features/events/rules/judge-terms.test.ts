import { expect, test } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { concernsGuests, type EventTerms } from "./event-terms.ts";
import { judgeTerms } from "./judge-terms.ts";

const at = (text: string) => Temporal.Instant.from(`2026-11-${text}+08:00`);

const terms: EventTerms = {
  title: "过保前防水体检",
  summary: "请王工教您自己看",
  body: "",
  category: "class",
  pictureKey: null,
  place: "邻里厅",
  address: "3 幢一层",
  communityId: null,
  minTierRank: 1,
  startsAt: at("28T14:00"),
  endsAt: at("28T15:30"),
  registrationOpensAt: at("20T10:00"),
  registrationClosesAt: at("27T20:00"),
  capacity: 40,
  seatsPerMember: 4,
  feeFen: 0n,
};

test("accepts times in order and a capacity that covers what is booked", () => {
  expect(judgeTerms(terms, 40).ok).toBe(true);
});

test.each<[Partial<EventTerms>, number, string]>([
  [{ endsAt: terms.startsAt }, 0, "ends_before_start"],
  [{ registrationClosesAt: terms.registrationOpensAt }, 0, "closes_before_opening"],
  [{ registrationClosesAt: at("28T15:31") }, 0, "closes_after_end"],
  [{ capacity: 30 }, 31, "below_seats_taken"],
])("refuses %j with %s seats booked as %s", (change, seatsTaken, reason) => {
  expect(judgeTerms({ ...terms, ...change }, seatsTaken)).toMatchObject({ ok: false, reason });
});

test.each<[Partial<EventTerms>, boolean]>([
  [{}, false],
  [{ title: "防水课", capacity: 50, body: "带一只水桶" }, false],
  [{ startsAt: at("28T15:00") }, true],
  [{ endsAt: at("28T16:00") }, true],
  [{ place: "会客厅" }, true],
  [{ address: "5 幢一层" }, true],
])("a change of %j concerns those who have seats: %s", (change, concerns) => {
  expect(concernsGuests(terms, { ...terms, ...change })).toBe(concerns);
});
