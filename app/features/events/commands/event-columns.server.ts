import { dateFromInstant } from "#app/shared/club-time.ts";
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
