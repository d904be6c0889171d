import { expect, test } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { findClashes, placeVisit } from "./place-visits.ts";

const board = {
  firstDay: Temporal.PlainDate.from("2026-11-21"),
  days: 2,
  opensHour: 8,
  closesHour: 18,
  zone: "Asia/Shanghai",
};

function visit(from: string, until: string) {
  return { from: Temporal.Instant.from(`${from}+08:00`), until: Temporal.Instant.from(`${until}+08:00`) };
}

test.each([
  ["2026-11-21T08:00", "2026-11-21T10:00", 0, 0.1],
  ["2026-11-21T13:00", "2026-11-21T15:30", 0.25, 0.125],
  ["2026-11-22T14:00", "2026-11-22T15:00", 0.8, 0.05],
  ["2026-11-21T07:00", "2026-11-21T09:00", 0, 0.05],
  ["2026-11-22T17:00", "2026-11-22T21:00", 0.95, 0.05],
])("a visit from %s to %s begins at %d and is %d wide", (from, until, left, width) => {
  const place = placeVisit(visit(from, until), board) ?? expect.fail();
  expect(place.left).toBeCloseTo(left);
  expect(place.width).toBeCloseTo(width);
});

test.each([
  ["2026-11-21T19:00", "2026-11-21T20:00"],
  ["2026-11-20T10:00", "2026-11-20T11:00"],
  ["2026-11-23T10:00", "2026-11-23T11:00"],
])("a visit from %s to %s has no place", (from, until) => {
  expect(placeVisit(visit(from, until), board)).toBeNull();
});

test("tells that somebody is to be in two homes at once", () => {
  const first = visit("2026-11-21T09:00", "2026-11-21T10:00");
  const second = visit("2026-11-21T09:30", "2026-11-21T11:00");
  const third = visit("2026-11-21T11:00", "2026-11-21T12:00");
  expect(findClashes([first, second, third])).toEqual([false, true, false]);
});
