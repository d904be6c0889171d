import { Temporal } from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";

/** What an event asks of whoever books seats. */
export type RegistrationTerms = {
  state: "draft" | "published" | "cancelled";
  registrationOpensAt: Temporal.Instant;
  registrationClosesAt: Temporal.Instant;
  capacity: number;
  seatsTaken: number;
  seatsPerMember: number;
  /** 1 is the tier everybody starts in. */
  minTierRank: number;
  /** Null: owners of all communities. */
  communityId: string | null;
};

type AudienceRefusal = "other_community" | "tier_too_low";

export type RegistrationRefusal =
  | AudienceRefusal
  | "not_offered"
  | "registration_closed"
  | "registration_not_open"
  | "too_many_seats"
  | "full"
  | "too_few_seats";

/** What entitles a member to events. */
export type MemberFacts = { tierRank: number; communityIds: readonly string[] };

/** Says whether an event is for this member at all, whatever its seats. */
export function judgeAudience(
  { communityId, minTierRank }: Pick<RegistrationTerms, "communityId" | "minTierRank">,
  member: MemberFacts,
): Outcome<undefined, AudienceRefusal> {
  if (communityId !== null && !member.communityIds.includes(communityId)) return refuse("other_community");
  return member.tierRank < minTierRank ? refuse("tier_too_low") : ok();
}

/**
 * Says whether a member may book so many seats now. When several things stand against it, the reason is the one that
 * holds longest for this member.
 */
export function judgeRegistration({
  terms,
  member,
  seats,
  now,
}: {
  terms: RegistrationTerms;
  member: MemberFacts;
  seats: number;
  now: Temporal.Instant;
}): Outcome<undefined, RegistrationRefusal> {
  const { compare } = Temporal.Instant;
  if (terms.state !== "published") return refuse("not_offered");
  if (compare(now, terms.registrationClosesAt) >= 0) return refuse("registration_closed");
  const audience = judgeAudience(terms, member);
  if (!audience.ok) return audience;
  if (compare(now, terms.registrationOpensAt) < 0) return refuse("registration_not_open");
  if (seats > terms.seatsPerMember) return refuse("too_many_seats", { most: terms.seatsPerMember });
  const free = terms.capacity - terms.seatsTaken;
  if (free <= 0) return refuse("full");
  if (seats > free) return refuse("too_few_seats", { free });
  return ok();
}
