import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";

/** What a member is to a home. */
export type Relation = "owner" | "co_owner" | "family" | "tenant";

/** What a member can be invited as; the owner comes from the register. */
export const INVITABLE = ["co_owner", "family", "tenant"] as const;

export type Invitable = (typeof INVITABLE)[number];

/** Most members and open invitations of one home; a larger household asks the club's staff. */
export const MAX_HOUSEHOLD = 10;

export type InviteRefusal = "not_allowed" | "own_phone" | "already_member" | "household_full";

/**
 * Says whether a member may invite somebody into the household: owners and co-owners do, a co-owner is invited by the
 * owner alone.
 */
export function judgeInvitation({
  inviter,
  as,
  isOwnPhone,
  isMember,
  taken,
}: {
  inviter: Relation | null;
  as: Invitable;
  isOwnPhone: boolean;
  isMember: boolean;
  /** Members and open invitations to other phones. */
  taken: number;
}): Outcome<undefined, InviteRefusal> {
  const owns = inviter === "owner" || inviter === "co_owner";
  if (!owns || (as === "co_owner" && inviter !== "owner")) return refuse("not_allowed");
  if (isOwnPhone) return refuse("own_phone");
  if (isMember) return refuse("already_member");
  return taken >= MAX_HOUSEHOLD ? refuse("household_full", { most: MAX_HOUSEHOLD }) : ok();
}

/** What a member may invite others as. */
export function invitableBy(inviter: Relation): readonly Invitable[] {
  if (inviter === "owner") return INVITABLE;
  return inviter === "co_owner" ? INVITABLE.filter((relation) => relation !== "co_owner") : [];
}

/**
 * Says whether a member may take somebody out of the household: everybody but the owner may leave, owners and
 * co-owners may take out family and tenants. Who owns the home is the register's to say.
 */
export function mayTakeOut({ by, isSelf, whom }: { by: Relation; isSelf: boolean; whom: Relation }): boolean {
  if (isSelf) return whom !== "owner";
  return (by === "owner" || by === "co_owner") && (whom === "family" || whom === "tenant");
}

/** Says whether a member sees another of the household: a tenant sees themselves and the owner. */
export function seesMate({ as, isSelf, mate }: { as: Relation; isSelf: boolean; mate: Relation }): boolean {
  return as !== "tenant" || isSelf || mate === "owner";
}
