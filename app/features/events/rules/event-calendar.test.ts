import { expect, test } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { monthsOf, stripOf } from "./event-calendar.ts";

const today = Temporal.PlainDate.from("2026-11-21");
const days = ["2026-11-28", "2026-11-28", "2026-12-05", "2027-01-08", "2026-12-31"].map((day) =>
  Temporal.PlainDate.from(day),
);

test("has a tab for each month in which something takes place, in order", () => {
  expect(monthsOf(days).map(String)).toEqual(["2026-11", "2026-12", "2027-01"]);
  expect(monthsOf([])).toEqual([]);
});

test("shows the next two weeks, with how much happens on each day and what is the reader's", () => {
  const strip = stripOf({ days, mine: days.slice(2, 3), today, month: null });
  expect(strip).toHaveLength(14);
  expect(strip[0]).toMatchObject({ isToday: true, events: 0, isMine: false });
  expect(strip.filter(({ events }) => events > 0).map(({ on, events }) => `${on} ${events}`)).toEqual(["2026-11-28 2"]);
  expect(strip.filter(({ isMine }) => isMine)).toEqual([]);
});

test.each([
  ["2026-11", "2026-11-21", 10],
  ["2026-12", "2026-12-01", 31],
  ["2027-02", "2027-02-01", 28],
])("shows what is left of %s: from %s on, %s days", (month, first, count) => {
  const strip = stripOf({ days, mine: days, today, month: Temporal.PlainYearMonth.from(month) });
  expect(strip[0]?.on.toString()).toBe(first);
  expect(strip).toHaveLength(count);
});

test("shows nothing of a month that has passed", () => {
  expect(stripOf({ days, mine: [], today, month: Temporal.PlainYearMonth.from("2026-10") })).toEqual([]);
});
