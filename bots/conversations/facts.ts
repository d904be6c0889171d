import type { Temporal } from "#app/shared/club-time.ts";

/** A thing that a person chooses by number or by name. */
export type Choice = { id: string; name: string };

/** The member behind a bound contact, as far as a dialogue needs to know them. */
type MemberFacts = {
  salutation: string;
  /** Homes of whose household the member is; a care request is for one of them. */
  homes: readonly Choice[];
};

/**
 * What is true while one message is answered. An unbound contact comes with `member` null: then only
 * the binding, an emergency and the hand-over to a person are open, and nothing is told of anybody.
 */
export type Facts = {
  now: Temporal.Instant;
  clubName: string;
  /** The number that is answered day and night. */
  dutyPhone: string;
  member: MemberFacts | null;
  /** Developments to which friends can be referred today. */
  projects: readonly Choice[];
};
