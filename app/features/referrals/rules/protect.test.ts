import { expect, test } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { protectedAfterVisit, protectedUntilVisit } from "./protect.ts";

const terms = { visitWithinDays: 7, protectionDays: 30 };

test("a claim waits for the first visit for the programme's days, to the minute", () => {
  const registeredAt = Temporal.Instant.from("2026-11-21T14:20+08:00");
  expect(protectedUntilVisit(registeredAt, terms)).toEqual(Temporal.Instant.from("2026-11-28T14:20+08:00"));
});

test("a visit starts the protection anew", () => {
  const visit = Temporal.Instant.from("2026-11-25T10:00+08:00");
  expect(protectedAfterVisit(visit, terms)).toEqual(Temporal.Instant.from("2026-12-25T10:00+08:00"));
});
