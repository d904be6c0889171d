import type { Temporal } from "#app/shared/club-time.ts";

/** A programme's terms on time. */
export type ProtectionTerms = { visitWithinDays: number; protectionDays: number };

/** @returns until when a new claim waits for the friend's first visit. */
export function protectedUntilVisit(registeredAt: Temporal.Instant, terms: ProtectionTerms): Temporal.Instant {
  return registeredAt.add({ hours: terms.visitWithinDays * 24 });
}

/** @returns until when the claim holds after a visit. */
export function protectedAfterVisit(visitedAt: Temporal.Instant, terms: ProtectionTerms): Temporal.Instant {
  return visitedAt.add({ hours: terms.protectionDays * 24 });
}
