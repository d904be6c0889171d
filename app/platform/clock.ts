import { Temporal } from "#app/shared/club-time.ts";

/** Where the present moment comes from. Everything that needs "now" is given one. */
export type Clock = { now(): Temporal.Instant };

/** The computer's own clock. */
export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** A clock for tests: it stands still until told otherwise. */
export type FixedClock = Clock & {
  /** Moves the clock forward. @param duration a Temporal duration or ISO 8601 text, for example "PT90S". */
  advance(duration: Temporal.Duration | Temporal.DurationLike | string): void;
  /** Sets the clock. @param iso an instant with offset, for example "2026-11-21T09:00+08:00". */
  set(iso: string): void;
};

/** @param iso the instant at which the clock stands, with offset. */
export function fixedClock(iso: string): FixedClock {
  let instant = Temporal.Instant.from(iso);
  return {
    now: () => instant,
    advance(duration) {
      instant = instant.add(duration);
    },
    set(next) {
      instant = Temporal.Instant.from(next);
    },
  };
}
