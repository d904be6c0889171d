import { invariant } from "#app/shared/invariant.ts";

/** Accounts of the club itself: one of each kind. */
type ClubAccount = { kind: "reward_expense" | "tax_payable" | "bank_clearing" };

/** Accounts of a member; the books never let one go below zero. */
type MemberAccount = { kind: "member_wallet" | "member_payout"; memberId: string };

export type AccountRef = ClubAccount | MemberAccount;

/** Money that goes from one account to another; the amount is positive, so what leaves one arrives at the other. */
export type Transfer = { from: AccountRef; to: AccountRef; amountFen: bigint };

/** What one ledger transaction moves. */
export type Posting = {
  kind: "accrue" | "payout_hold" | "payout_post" | "payout_void" | "payout_return" | "claw_back";
  transfers: readonly Transfer[];
};

type Earned = { memberId: string; grossFen: bigint };
type Taxed = Earned & { taxFen: bigint; netFen: bigint };

/** A reward is earned. The wallet holds it before tax: the tax is due when the payout is posted. */
export function accrueReward({ memberId, grossFen }: Earned): Posting {
  return post("accrue", { from: { kind: "reward_expense" }, to: walletOf(memberId), amountFen: grossFen });
}

/** A payout batch takes a reward out of the wallet, so that nothing else can spend it. */
export function holdPayout({ memberId, grossFen }: Earned): Posting {
  return post("payout_hold", { from: walletOf(memberId), to: payoutOf(memberId), amountFen: grossFen });
}

/** The bank has paid the net amount; the tax is withheld. */
export function postPayout({ memberId, ...amounts }: Taxed): Posting {
  const from = payoutOf(memberId);
  return post("payout_post", ...shares(amounts).map(({ account, amountFen }) => ({ from, to: account, amountFen })));
}

/** A held payout is not paid: the reward goes back to the wallet. */
export function voidPayout({ memberId, grossFen }: Earned): Posting {
  return post("payout_void", { from: payoutOf(memberId), to: walletOf(memberId), amountFen: grossFen });
}

/** The bank sends a posted payout back: reward and withheld tax go back to the wallet. */
export function returnPayout({ memberId, ...amounts }: Taxed): Posting {
  const to = walletOf(memberId);
  return post("payout_return", ...shares(amounts).map(({ account, amountFen }) => ({ from: account, to, amountFen })));
}

/** A reward is taken back, from the wallet: one that is in a payout has to be voided first. */
export function clawBackReward({ memberId, grossFen }: Earned): Posting {
  return post("claw_back", { from: walletOf(memberId), to: { kind: "reward_expense" }, amountFen: grossFen });
}

function post(kind: Posting["kind"], ...transfers: Transfer[]): Posting {
  for (const { amountFen } of transfers) invariant(amountFen > 0n, "only a positive amount is moved");
  return { kind, transfers };
}

/** @returns what of a gross amount is the bank's to pay, and what the tax office's; no tax is no share. */
function shares({ grossFen, taxFen, netFen }: Omit<Taxed, "memberId">): { account: ClubAccount; amountFen: bigint }[] {
  invariant(netFen > 0n && taxFen >= 0n, "something is paid, and tax is not negative");
  invariant(grossFen === taxFen + netFen, "gross is tax and net");
  const net = { account: { kind: "bank_clearing" }, amountFen: netFen } as const;
  const tax = { account: { kind: "tax_payable" }, amountFen: taxFen } as const;
  return taxFen === 0n ? [net] : [net, tax];
}

function walletOf(memberId: string): MemberAccount {
  return { kind: "member_wallet", memberId };
}

function payoutOf(memberId: string): MemberAccount {
  return { kind: "member_payout", memberId };
}
