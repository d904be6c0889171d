import { Temporal } from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import type { EventTerms } from "./event-terms.ts";

export type TermsRefusal = "ends_before_start" | "closes_before_opening" | "closes_after_end" | "below_seats_taken";

/**
 * Says whether the times of an event are in order and its capacity covers the seats already promised.
 * @param seatsTaken 0 for a new event.
 */
export function judgeTerms(terms: EventTerms, seatsTaken: number): Outcome<undefined, TermsRefusal> {
  const { compare } = Temporal.Instant;
  if (compare(terms.endsAt, terms.startsAt) <= 0) return refuse("ends_before_start");
  if (compare(terms.registrationClosesAt, terms.registrationOpensAt) <= 0) return refuse("closes_before_opening");
  if (compare(terms.registrationClosesAt, terms.endsAt) > 0) return refuse("closes_after_end");
  if (terms.capacity < seatsTaken) return refuse("below_seats_taken", { seats: seatsTaken });
  return ok();
}
