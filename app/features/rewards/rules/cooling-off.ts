import type { Temporal } from "#app/shared/club-time.ts";

/** Long enough for an owner to notice an account that somebody else entered. */
const COOLING_HOURS = 48;

/** @returns from when money may go to a bank account that was entered now. */
export function usableFrom(enteredAt: Temporal.Instant): Temporal.Instant {
  return enteredAt.add({ hours: COOLING_HOURS });
}

/** @returns how much of the wait is over, from 0 to 1. */
export function coolingElapsed(account: { createdAt: Date; usableFrom: Date }, now: Temporal.Instant): number {
  const waitedMs = now.epochMilliseconds - account.createdAt.getTime();
  return Math.min(1, Math.max(0, waitedMs / (account.usableFrom.getTime() - account.createdAt.getTime())));
}
