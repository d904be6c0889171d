import { invariant } from "#app/shared/invariant.ts";
import { shareInBasisPoints } from "#app/shared/money.ts";
import type { Temporal } from "#app/shared/club-time.ts";
import { findTaxRule } from "./tax-rules.ts";
import type { TaxRule } from "./tax-rules.ts";

/** All in fen; `taxFen + netFen = grossFen`. */
export type TaxedReward = { grossFen: bigint; taxableFen: bigint; taxFen: bigint; netFen: bigint };

/**
 * Works out what the club withholds from one payment of a reward. The allowance and the tax are each
 * rounded to the fen, half up; nothing else is rounded.
 */
export function taxOn({ rule, grossFen }: { rule: TaxRule; grossFen: bigint }): TaxedReward {
  invariant(grossFen >= 0n, "a reward is not negative");
  const allowance = stepFor(rule.allowances, grossFen);
  const lessFen = allowance.lessFen + shareInBasisPoints(grossFen, allowance.lessBasisPoints);
  const taxableFen = grossFen > lessFen ? grossFen - lessFen : 0n;
  const bracket = stepFor(rule.brackets, taxableFen);
  const taxFen = shareInBasisPoints(taxableFen, bracket.basisPoints) - bracket.quickDeductionFen;
  return { grossFen, taxableFen, taxFen, netFen: grossFen - taxFen };
}

/**
 * Works out what would be withheld from a reward that is paid on a day.
 * @param taxRule key of a rule; one that is not in force on that day is a mistake of ours.
 */
export function taxPreview({
  taxRule,
  grossFen,
  on,
}: {
  taxRule: string;
  grossFen: bigint;
  on: Temporal.PlainDate;
}): TaxedReward {
  const rule = findTaxRule(taxRule, on);
  invariant(rule !== null, `the tax rule ${taxRule} is in force on ${on.toString()}`);
  return taxOn({ rule, grossFen });
}

/** The first step whose limit an amount does not exceed. */
function stepFor<T extends { upToFen: bigint | null }>(steps: readonly T[], amountFen: bigint): T {
  const step = steps.find(({ upToFen }) => upToFen === null || amountFen <= upToFen);
  invariant(step !== undefined, "the last step has no limit");
  return step;
}
