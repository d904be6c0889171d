import { Temporal } from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";

/** Nobody waits at home longer than this. */
const LONGEST_WINDOW_HOURS = 8;
/** A date further away is a slip of the hand. */
const FURTHEST_DAYS = 90;

export type VisitRefusal = "visit_ends_before_start" | "visit_in_the_past" | "visit_too_long" | "visit_too_far";

/** Says whether the owner can be promised that somebody comes between two moments. */
export function judgeVisit({
  from,
  until,
  now,
}: {
  from: Temporal.Instant;
  until: Temporal.Instant;
  now: Temporal.Instant;
}): Outcome<undefined, VisitRefusal> {
  const { compare } = Temporal.Instant;
  if (compare(from, until) >= 0) return refuse("visit_ends_before_start");
  if (compare(until, now) <= 0) return refuse("visit_in_the_past");
  if (compare(until, from.add({ hours: LONGEST_WINDOW_HOURS })) > 0) {
    return refuse("visit_too_long", { hours: LONGEST_WINDOW_HOURS });
  }
  if (compare(from, now.add({ hours: FURTHEST_DAYS * 24 })) > 0)
    return refuse("visit_too_far", { days: FURTHEST_DAYS });
  return ok();
}
