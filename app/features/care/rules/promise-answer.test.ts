import fc from "fast-check";
import { expect, test } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { answerDueAt } from "./promise-answer.ts";
import { WORKING_CALENDAR_DEFAULTS } from "./working-calendar.ts";

const zone = "Asia/Shanghai";
const office = {
  ...WORKING_CALENDAR_DEFAULTS,
  opens: "09:00",
  closes: "18:00",
  weekdays: [1, 2, 3, 4, 5],
};

function at(local: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
}

function due(reported: string, workingMinutes: number, waits: [string, string | null][] = []): string {
  const instant = answerDueAt({
    reportedAt: at(reported),
    workingMinutes,
    waits: waits.map(([from, until]) => ({
      from: at(from),
      until: until === null ? null : at(until),
    })),
    calendar: office,
    zone,
  });
  if (instant === null) return "paused";
  return instant.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: "minute" });
}

test.each([
  ["within a day", "2026-11-18T10:00", 30, "2026-11-18T10:30"],
  ["up to the last minute", "2026-11-18T17:30", 30, "2026-11-18T18:00"],
  ["over a night", "2026-11-18T17:45", 30, "2026-11-19T09:15"],
  ["from a night", "2026-11-18T23:00", 30, "2026-11-19T09:30"],
  ["from an early morning", "2026-11-18T03:00", 30, "2026-11-18T09:30"],
  ["over a weekend", "2026-11-20T17:45", 30, "2026-11-23T09:15"],
  ["over several days", "2026-11-18T09:00", 3 * 540, "2026-11-20T18:00"],
  ["over National Day, with its make-up Saturday", "2026-09-30T17:30", 60, "2026-10-08T09:30"],
  ["over a make-up work day", "2026-10-09T17:30", 60, "2026-10-10T09:30"],
  ["over Spring Festival", "2026-02-14T17:30", 60, "2026-02-24T09:30"],
])("counts %s", (_, reported, minutes, expected) => {
  expect(due(reported, minutes)).toBe(expected);
});

test.each([
  ["a wait within a day", [["2026-11-18T10:10", "2026-11-18T11:10"]], "2026-11-18T11:30"],
  ["a wait over a night", [["2026-11-18T10:10", "2026-11-19T09:30"]], "2026-11-19T09:50"],
  [
    "waits that overlap",
    [
      ["2026-11-18T10:10", "2026-11-18T11:10"],
      ["2026-11-18T11:00", "2026-11-18T12:00"],
    ],
    "2026-11-18T12:20",
  ],
  ["a wait after the answer was due", [["2026-11-18T12:00", null]], "2026-11-18T10:30"],
  ["a wait that still lasts", [["2026-11-18T10:10", null]], "paused"],
  ["a wait in the night that still lasts", [["2026-11-17T23:00", null]], "paused"],
] as [string, [string, string | null][], string][])("pauses for %s", (_, waits, expected) => {
  expect(due("2026-11-18T10:00", 30, waits)).toBe(expected);
});

test("is never due outside working hours, and later for more work", () => {
  const minute = fc.integer({ min: 0, max: 400 * 24 * 60 });
  fc.assert(
    fc.property(minute, fc.integer({ min: 1, max: 5_000 }), (offset, workingMinutes) => {
      const reportedAt = at("2026-01-01T00:00").add({ minutes: offset });
      const given = { reportedAt, waits: [], calendar: office, zone };
      const first = answerDueAt({ ...given, workingMinutes }) ?? expect.fail();
      const second = answerDueAt({ ...given, workingMinutes: workingMinutes + 1 }) ?? expect.fail();
      const local = first.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: "minute" });
      expect(local > "09:00" && local <= "18:00").toBe(true);
      expect(Temporal.Instant.compare(first, reportedAt)).toBe(1);
      expect(Temporal.Instant.compare(first, second)).toBe(-1);
    }),
  );
});

test("works seven days by default, holidays apart", () => {
  const given = { workingMinutes: 30, waits: [], calendar: WORKING_CALENDAR_DEFAULTS, zone };
  expect(answerDueAt({ ...given, reportedAt: at("2026-11-21T10:00") })).toEqual(at("2026-11-21T10:30"));
  expect(answerDueAt({ ...given, reportedAt: at("2026-10-03T10:00") })).toEqual(at("2026-10-08T09:00"));
});
