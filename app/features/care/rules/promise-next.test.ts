import { expect, test } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { owedIn, promiseNext } from "./promise-next.ts";
import { SERVICE_DEFAULTS } from "./service-terms.ts";

const zone = "Asia/Shanghai";

function due(owed: "answer" | "plan", local: string, emergency = false): string {
  const from = Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
  const at = promiseNext({ owed, from, emergency, terms: SERVICE_DEFAULTS, zone });
  return at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: "minute" });
}

test.each([
  ["in the day", "2026-11-21T14:46", "2026-11-21T15:16"],
  ["after closing time", "2026-11-20T21:40", "2026-11-21T09:00"],
  ["at night", "2026-11-21T03:10", "2026-11-21T09:00"],
  ["on a holiday", "2026-10-03T10:00", "2026-10-08T09:00"],
])("promises an answer to what is reported %s", (_, reported, answered) => {
  expect(due("answer", reported)).toBe(answered);
});

test("answers an emergency by the clock, at night and on a holiday too", () => {
  expect(due("answer", "2026-10-03T03:10", true)).toBe("2026-10-03T03:20");
});

test("promises a plan within a working day, to an emergency too", () => {
  expect(due("plan", "2026-11-21T10:30")).toBe("2026-11-22T10:30");
  expect(due("plan", "2026-11-21T20:30", true)).toBe("2026-11-22T20:30");
});

test.each([
  ["reported", false, "answer"],
  ["reported", true, "plan"],
  ["assigned", false, "answer"],
  ["assigned", true, "plan"],
  ["scheduled", true, "visit"],
  ["completed", true, null],
  ["confirmed", true, null],
  ["cancelled", false, null],
] as const)("in state %s, answered %s, owes %s", (state, isAnswered, owed) => {
  expect(owedIn({ state, answeredAt: isAnswered ? new Date("2026-11-21T02:00:00Z") : null })).toBe(owed);
});
