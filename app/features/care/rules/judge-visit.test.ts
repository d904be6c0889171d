import { expect, test } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { judgeVisit } from "./judge-visit.ts";

const now = Temporal.Instant.from("2026-11-21T10:00+08:00");

test.each([
  ["tomorrow for an hour", 24, 25, null],
  ["at once, the window having begun", -0.5, 1, null],
  ["for a whole shift", 24, 32, null],
  ["backwards", 25, 24, "visit_ends_before_start"],
  ["for no time", 24, 24, "visit_ends_before_start"],
  ["in the past", -3, -1, "visit_in_the_past"],
  ["for longer than a shift", 24, 32.5, "visit_too_long"],
  ["next year", 91 * 24, 91 * 24 + 1, "visit_too_far"],
])("a visit %s: %s to %s hours from now", (_, fromHours, untilHours, reason) => {
  const verdict = judgeVisit({
    from: now.add({ minutes: fromHours * 60 }),
    until: now.add({ minutes: untilHours * 60 }),
    now,
  });
  expect(verdict.ok ? null : verdict.reason).toBe(reason);
});
