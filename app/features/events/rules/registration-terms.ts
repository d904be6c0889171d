import { instantFromDate, type Temporal } from "#app/shared/club-time.ts";

type RegistrationTimes = { registrationOpensAt: Date; registrationClosesAt: Date };

/** @returns an event's row as the rules of registration take it. */
export function registrationTerms<Row extends RegistrationTimes>(
  row: Row,
): Omit<Row, keyof RegistrationTimes> & Record<keyof RegistrationTimes, Temporal.Instant> {
  return {
    ...row,
    registrationOpensAt: instantFromDate(row.registrationOpensAt),
    registrationClosesAt: instantFromDate(row.registrationClosesAt),
  };
}
