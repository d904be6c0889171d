import { expect, test } from "vitest";
import { timeLeft } from "./time-left.ts";

const untilMs = Date.parse("2026-11-22T22:00:00+08:00");

test.each([
  ["2026-11-21T14:20:08+08:00", { days: 1, hours: 7, minutes: 39 }],
  ["2026-11-22T21:59:01+08:00", { days: 0, hours: 0, minutes: 0 }],
  ["2026-11-23T08:00:00+08:00", { days: 0, hours: 0, minutes: 0 }],
])("counts what is left at %s", (now, left) => {
  expect(timeLeft(untilMs, Date.parse(now))).toEqual(left);
});
