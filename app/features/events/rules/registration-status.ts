import { Temporal } from "#app/shared/club-time.ts";

export type RegistrationStatus = "cancelled" | "closed" | "full" | "not_open" | "few_seats" | "open";

/** Below this share of free seats a list says how many are left. */
const FEW_SHARE = 0.25;

/** @returns what a list says of an event's seats, for everybody alike. */
export function registrationStatus(
  event: {
    state: "draft" | "published" | "cancelled";
    registrationOpensAt: Temporal.Instant;
    registrationClosesAt: Temporal.Instant;
    capacity: number;
    seatsTaken: number;
  },
  now: Temporal.Instant,
): RegistrationStatus {
  const { compare } = Temporal.Instant;
  if (event.state === "cancelled") return "cancelled";
  if (compare(now, event.registrationClosesAt) >= 0) return "closed";
  if (event.seatsTaken >= event.capacity) return "full";
  if (compare(now, event.registrationOpensAt) < 0) return "not_open";
  return event.capacity - event.seatsTaken <= event.capacity * FEW_SHARE ? "few_seats" : "open";
}
