import { Temporal } from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";

/** The door opens two hours before the start, so that early guests and the helpers' own test are let in. */
const OPENS_BEFORE = { hours: 2 };

export type CheckInRefusal = "event_cancelled" | "registration_cancelled" | "too_early" | "event_over";

/** Says whether the guests of a registration may be let in now. */
export function judgeCheckIn({
  event,
  registrationState,
  now,
}: {
  event: { state: "draft" | "published" | "cancelled"; startsAt: Temporal.Instant; endsAt: Temporal.Instant };
  registrationState: "registered" | "cancelled";
  now: Temporal.Instant;
}): Outcome<undefined, CheckInRefusal> {
  const { compare } = Temporal.Instant;
  if (event.state !== "published") return refuse("event_cancelled");
  if (registrationState === "cancelled") return refuse("registration_cancelled");
  if (compare(now, event.startsAt.subtract(OPENS_BEFORE)) < 0) return refuse("too_early");
  if (compare(now, event.endsAt) > 0) return refuse("event_over");
  return ok();
}
