import type { Temporal } from "#app/shared/club-time.ts";
import type { EventForm } from "../schemas.ts";
import type { EventTerms } from "./event-terms.ts";

/** @returns the terms that a filled-in form means, its times in the club's zone. */
export function termsOfForm(form: EventForm, zone: string): EventTerms {
  const instant = (time: Temporal.PlainDateTime) => time.toZonedDateTime(zone).toInstant();
  return {
    ...form,
    startsAt: instant(form.startsAt),
    endsAt: instant(form.endsAt),
    registrationOpensAt: instant(form.registrationOpensAt),
    registrationClosesAt: instant(form.registrationClosesAt),
  };
}
