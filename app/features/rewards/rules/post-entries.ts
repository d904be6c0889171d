import { invariant } from "#app/shared/invariant.ts";

/** Accounts of the club itself: one of each kind. */
type ClubAccount = { kind: "reward_expense" | "tax_payable" | "bank_clearing" };

/** Accounts of a member; the books never let one go below zero. */
type MemberAccount = { kind: "member_wallet" | "member_payout"; memberId: string };

export type AccountRef = ClubAccount | MemberAccount;

/** A positive amount raises the account's balance. */
export type PostingEntry = { account: AccountRef; amountFen: bigint };

/** What one ledger transaction writes; the entries sum to zero. */
export type Posting = {
  kind: "accrue" | "payout_hold" | "payout_post" | "payout_void" | "payout_return" | "claw_back";
  entries: readonly PostingEntry[];
};

type Earned = { memberId: string; grossFen: bigint };
type Taxed = Earned & { taxFen: bigint; netFen: bigint };

/** A reward is earned. The wallet holds it before tax: the tax is due when the payout is posted. */
export function accrueReward({ memberId, grossFen }: Earned): Posting {
  return transfer("accrue", grossFen, { kind: "reward_expense" }, walletOf(memberId));
}

/** A payout batch takes a reward out of the wallet, so that nothing else can spend it. */
export function holdPayout({ memberId, grossFen }: Earned): Posting {
  return transfer("payout_hold", grossFen, walletOf(memberId), payoutOf(memberId));
}

/** The bank has paid the net amount; the tax is withheld. */
export function postPayout({ memberId, ...amounts }: Taxed): Posting {
  return settle("payout_post", payoutOf(memberId), amounts, 1n);
}

/** A held payout is not paid: the reward goes back to the wallet. */
export function voidPayout({ memberId, grossFen }: Earned): Posting {
  return transfer("payout_void", grossFen, payoutOf(memberId), walletOf(memberId));
}

/** The bank sends a posted payout back: reward and withheld tax go back to the wallet. */
export function returnPayout({ memberId, ...amounts }: Taxed): Posting {
  return settle("payout_return", walletOf(memberId), amounts, -1n);
}

/** A reward is taken back, from the wallet: one that is in a payout has to be voided first. */
export function clawBackReward({ memberId, grossFen }: Earned): Posting {
  return transfer("claw_back", grossFen, walletOf(memberId), { kind: "reward_expense" });
}

function transfer(kind: Posting["kind"], amountFen: bigint, from: AccountRef, to: AccountRef): Posting {
  invariant(amountFen > 0n, "only a positive amount is moved");
  const entries = [
    { account: from, amountFen: -amountFen },
    { account: to, amountFen },
  ];
  return { kind, entries };
}

/** Moves a member's gross amount to bank and tax office (direction 1), or back (direction -1). */
function settle(
  kind: Posting["kind"],
  member: MemberAccount,
  { grossFen, taxFen, netFen }: Omit<Taxed, "memberId">,
  direction: 1n | -1n,
): Posting {
  invariant(netFen > 0n && taxFen >= 0n, "something is paid, and tax is not negative");
  invariant(grossFen === taxFen + netFen, "gross is tax and net");
  const entries: PostingEntry[] = [
    { account: member, amountFen: -direction * grossFen },
    { account: { kind: "bank_clearing" }, amountFen: direction * netFen },
    { account: { kind: "tax_payable" }, amountFen: direction * taxFen },
  ];
  return { kind, entries: entries.filter(({ amountFen }) => amountFen !== 0n) };
}

function walletOf(memberId: string): MemberAccount {
  return { kind: "member_wallet", memberId };
}

function payoutOf(memberId: string): MemberAccount {
  return { kind: "member_payout", memberId };
}
