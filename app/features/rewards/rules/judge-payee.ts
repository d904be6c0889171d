/** What the club knows when a reward is about to be paid. */
export type PayeeFacts = {
  memberState: "active" | "blocked";
  memberName: string;
  /** Where it is paid, or would be; null when the member has no account that can be used yet. */
  account: { holderName: string; isRemoved: boolean; isSharedWithOthers: boolean } | null;
  /** Whether an account of the member waits for its first use. */
  hasCoolingAccount: boolean;
  /** Whether the member still agrees that the club keeps the account's number. */
  hasConsent: boolean;
  /** Whether what earned the reward was cancelled. */
  isCancelled: boolean;
  /** Whether less is left of the reward than the line would pay. */
  isAmountChanged: boolean;
  /** Whether the payee shares a household with somebody who works for the club. */
  isStaffHousehold: boolean;
  /** Whether a newer account became usable since the line was written. */
  hasNewerAccount: boolean;
  /** Lines of the same payee in the batch. */
  linesOfPayee: number;
};

/** Why a reward cannot be paid now; each is also the key of its sentence. */
export type PayeeProblem =
  | "member_blocked"
  | "sale_cancelled"
  | "amount_changed"
  | "no_account"
  | "account_cooling"
  | "account_frozen"
  | "consent_withdrawn"
  | "holder_differs";

/** What somebody should look at before it is paid; it can be paid all the same. */
export type PayeeFlag = "account_shared" | "staff_household" | "newer_account" | "same_payee";

/** @returns the first reason that forbids to pay, null when it can be paid. */
export function problemOf(facts: PayeeFacts): PayeeProblem | null {
  if (facts.memberState !== "active") return "member_blocked";
  if (facts.isCancelled) return "sale_cancelled";
  if (facts.isAmountChanged) return "amount_changed";
  if (facts.account === null) return facts.hasCoolingAccount ? "account_cooling" : "no_account";
  if (facts.account.isRemoved) return "account_frozen";
  if (!facts.hasConsent) return "consent_withdrawn";
  return facts.account.holderName === facts.memberName ? null : "holder_differs";
}

/** @returns what to look at, most serious first. */
export function flagsOf(facts: PayeeFacts): PayeeFlag[] {
  const flags: [PayeeFlag, boolean][] = [
    ["account_shared", facts.account?.isSharedWithOthers ?? false],
    ["staff_household", facts.isStaffHousehold],
    ["newer_account", facts.hasNewerAccount],
    ["same_payee", facts.linesOfPayee > 1],
  ];
  return flags.filter(([, applies]) => applies).map(([flag]) => flag);
}
