import type { Temporal } from "#app/shared/club-time.ts";

/** The kinds of event by which owners filter; each is also a key of the texts. */
export const EVENT_CATEGORIES = [
  "outing",
  "class",
  "family",
  "health",
  "culture",
  "sport",
  "festival",
  "volunteer",
] as const;

export type EventCategory = (typeof EVENT_CATEGORIES)[number];

/** Everything that staff decide about an event. */
export type EventTerms = {
  title: string;
  /** One short line for lists. */
  summary: string;
  /** The story and what to bring, one paragraph a line. */
  body: string;
  category: EventCategory;
  pictureKey: string | null;
  place: string;
  address: string;
  /** Null: owners of all communities. */
  communityId: string | null;
  /** 1 is the tier everybody starts in. */
  minTierRank: number;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  registrationOpensAt: Temporal.Instant;
  registrationClosesAt: Temporal.Instant;
  /** Seats in all, 1 to 10,000. */
  capacity: number;
  /** Seats one member may book, themselves included, 1 to 20. */
  seatsPerMember: number;
  /** Per seat, paid on the spot; 0 is free. */
  feeFen: bigint;
};

type Promised = Pick<EventTerms, "startsAt" | "endsAt" | "place" | "address">;

/** Says whether a change is one that those who have seats must know of: another time or another place. */
export function concernsGuests(before: Promised, after: Promised): boolean {
  return !(
    before.startsAt.equals(after.startsAt) &&
    before.endsAt.equals(after.endsAt) &&
    before.place === after.place &&
    before.address === after.address
  );
}
