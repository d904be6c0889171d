import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";

export type ClaimRefusal = "programme_closed" | "yourself" | "own_household" | "staff_not_rewarded" | "not_available";

/** What the club knows of the two people when an owner recommends a friend. */
export type Claim = {
  programmeOpen: boolean;
  referrerIsStaff: boolean;
  isReferrersOwnPhone: boolean;
  isInReferrersHousehold: boolean;
  /** The number belongs to a member of the club, so the friend is on file; one who was only invited is not. */
  isOnFile: boolean;
  /** The number's owner has said "never contact me". */
  isSuppressed: boolean;
};

/**
 * Says whether a claim can be registered. A number that is on file, claimed by somebody else or suppressed gets the
 * same answer, so that nobody learns from it who is known to the club.
 */
export function judgeClaim(claim: Claim): Outcome<undefined, ClaimRefusal> {
  if (!claim.programmeOpen) return refuse("programme_closed");
  if (claim.referrerIsStaff) return refuse("staff_not_rewarded");
  if (claim.isReferrersOwnPhone) return refuse("yourself");
  if (claim.isInReferrersHousehold) return refuse("own_household");
  if (claim.isOnFile || claim.isSuppressed) return refuse("not_available");
  return ok();
}
