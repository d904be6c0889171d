import { Temporal } from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { judgeRegistration, type RegistrationRefusal, type RegistrationTerms } from "./judge-registration.ts";

/** A registration whose guests its member wants to change. */
type Registration = {
  state: "registered" | "cancelled";
  attendees: readonly { checkedInAt: Date | null }[];
};

type ClosedRefusal = "event_cancelled" | "registration_cancelled" | "already_checked_in" | "change_closed";

export type ChangeRefusal = ClosedRefusal | RegistrationRefusal | "no_guest" | "no_seats_to_add";

/** Says whether the guests may still be changed: until registration closes, and while nobody of them has come. */
export function judgeChangeable({
  terms,
  registration,
  now,
}: {
  terms: Pick<RegistrationTerms, "state" | "registrationClosesAt">;
  registration: Registration;
  now: Temporal.Instant;
}): Outcome<undefined, ClosedRefusal> {
  if (terms.state !== "published") return refuse("event_cancelled");
  if (registration.state === "cancelled") return refuse("registration_cancelled");
  if (registration.attendees.some(({ checkedInAt }) => checkedInAt !== null)) return refuse("already_checked_in");
  return Temporal.Instant.compare(now, terms.registrationClosesAt) >= 0 ? refuse("change_closed") : ok();
}

/**
 * Says whether a registration may have so many seats from now on. Its own seats count as free. Who keeps or gives back
 * seats is asked no more than whether it is still time; who wants more is judged as somebody who books them all anew.
 */
export function judgeChange({
  terms,
  registration,
  member,
  seats,
  now,
}: {
  terms: RegistrationTerms;
  registration: Registration;
  member: { tierRank: number; communityIds: readonly string[] };
  seats: number;
  now: Temporal.Instant;
}): Outcome<undefined, ChangeRefusal> {
  const changeable = judgeChangeable({ terms, registration, now });
  if (!changeable.ok) return changeable;
  if (seats === 0) return refuse("no_guest");
  const own = registration.attendees.length;
  if (seats <= own) return ok();
  const without = { ...terms, seatsTaken: terms.seatsTaken - own };
  const verdict = judgeRegistration({ terms: without, member, seats, now });
  if (verdict.ok || verdict.reason !== "too_few_seats") return verdict;
  return refuse("no_seats_to_add", { most: terms.capacity - without.seatsTaken });
}
