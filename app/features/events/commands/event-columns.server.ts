import { dateFromInstant, instantFromDate } from "#app/shared/club-time.ts";
import type { EventTerms } from "../rules/event-terms.ts";

/** @returns an event's terms as the table keeps them. */
export function eventColumns({ startsAt, endsAt, registrationOpensAt, registrationClosesAt, ...terms }: EventTerms) {
  return {
    ...terms,
    startsAt: dateFromInstant(startsAt),
    endsAt: dateFromInstant(endsAt),
    registrationOpensAt: dateFromInstant(registrationOpensAt),
    registrationClosesAt: dateFromInstant(registrationClosesAt),
  };
}

/** @returns what an event's row says of the moments and the place that its guests were promised. */
export function promisedTerms(event: { startsAt: Date; endsAt: Date; place: string; address: string }) {
  const { startsAt, endsAt, place, address } = event;
  return { startsAt: instantFromDate(startsAt), endsAt: instantFromDate(endsAt), place, address };
}
