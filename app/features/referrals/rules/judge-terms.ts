import { Temporal } from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";

/** The tax rules that finance can choose for a programme; each is also a key of the texts. */
export const TAX_RULES = ["incidental", "service", "none"] as const;

/** What a version of a project's referral programme promises. */
export type ProgrammeTerms = {
  /** Before tax, for a home whose price is paid. */
  rewardFen: bigint;
  taxRule: (typeof TAX_RULES)[number];
  /** Days within which the friend visits for the first time, 1 to 365. */
  visitWithinDays: number;
  /** Minutes by which the registration precedes the visit, 0 to 10,080. */
  minutesBeforeVisit: number;
  /** Days a claim holds after a visit, 1 to 365. */
  protectionDays: number;
  /** Days a reward waits after the sale is paid, 0 to 365. */
  holdDays: number;
  startsOn: Temporal.PlainDate;
  /** The last day; null: until staff write another version. */
  endsOn: Temporal.PlainDate | null;
};

/** The field's practice: a visit within 7 days and not in the first half hour, then a month of protection. */
export const USUAL_TERMS = {
  taxRule: "incidental",
  visitWithinDays: 7,
  minutesBeforeVisit: 30,
  protectionDays: 30,
  holdDays: 7,
} as const satisfies Partial<ProgrammeTerms>;

export type TermsRefusal = "ends_before_start";

/** Says whether a programme's days are in order. */
export function judgeTerms({ startsOn, endsOn }: ProgrammeTerms): Outcome<undefined, TermsRefusal> {
  if (endsOn !== null && Temporal.PlainDate.compare(endsOn, startsOn) < 0) return refuse("ends_before_start");
  return ok();
}

export type NextTermsRefusal = TermsRefusal | "starts_in_past";

/**
 * Says whether a further version may be written. Its promise begins today at the earliest: what owners were promised
 * on a day that has passed stays as it was.
 */
export function judgeNextTerms(terms: ProgrammeTerms, today: Temporal.PlainDate): Outcome<undefined, NextTermsRefusal> {
  if (Temporal.PlainDate.compare(terms.startsOn, today) < 0) return refuse("starts_in_past");
  return judgeTerms(terms);
}
