import { ok, refuse } from "#app/shared/outcome.ts";
import type { Outcome } from "#app/shared/outcome.ts";

/** Somebody with the ability to approve; `memberId` when the person is a member of the club too. */
export type Approver = {
  staffId: string;
  memberId: string | null;
  householdIds: readonly string[];
};

/** `consultantId` is the member of staff whose sale the reward is for. */
export type Payee = {
  memberId: string;
  householdIds: readonly string[];
  consultantId: string | null;
};

/**
 * The second pair of eyes: tells whether a person may approve a payout batch. Refuses who created
 * it, who is paid by it, who shares a household with somebody paid by it, and the consultant of a
 * sale it rewards.
 */
export function mayApprove({
  creatorId,
  approver,
  payees,
}: {
  creatorId: string;
  approver: Approver;
  payees: readonly Payee[];
}): Outcome<undefined, "is_creator" | "is_payee" | "same_household" | "is_consultant"> {
  if (approver.staffId === creatorId) return refuse("is_creator");
  if (payees.some((payee) => payee.memberId === approver.memberId)) return refuse("is_payee");
  const ownHouseholds = new Set(approver.householdIds);
  if (payees.some((payee) => payee.householdIds.some((id) => ownHouseholds.has(id)))) {
    return refuse("same_household");
  }
  if (payees.some((payee) => payee.consultantId === approver.staffId)) {
    return refuse("is_consultant");
  }
  return ok();
}
