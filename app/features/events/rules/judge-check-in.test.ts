import { expect, test } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { judgeCheckIn } from "./judge-check-in.ts";

const startsAt = Temporal.Instant.from("2026-11-28T14:00+08:00");
const endsAt = Temporal.Instant.from("2026-11-28T15:30+08:00");

type Case = [state: "draft" | "published" | "cancelled", booking: "registered" | "cancelled", at: string, said: string];

test.each<Case>([
  ["published", "registered", "11:59", "too_early"],
  ["published", "registered", "12:00", "in"],
  ["published", "registered", "14:20", "in"],
  ["published", "registered", "15:30", "in"],
  ["published", "registered", "15:31", "event_over"],
  ["published", "cancelled", "14:00", "registration_cancelled"],
  ["cancelled", "registered", "14:00", "event_cancelled"],
  ["draft", "registered", "14:00", "event_cancelled"],
])("a %s event, a %s booking at %s: %s", (state, registrationState, at, said) => {
  const now = Temporal.Instant.from(`2026-11-28T${at}+08:00`);
  const verdict = judgeCheckIn({ event: { state, startsAt, endsAt }, registrationState, now });
  expect(verdict.ok ? "in" : verdict.reason).toBe(said);
});
