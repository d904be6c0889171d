import { invariant } from "#app/shared/invariant.ts";
import { shareInBasisPoints } from "#app/shared/money.ts";
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

/** The first step whose limit an amount does not exceed. */
function stepFor<T extends { upToFen: bigint | null }>(steps: readonly T[], amountFen: bigint): T {
  const step = steps.find(({ upToFen }) => upToFen === null || amountFen <= upToFen);
  invariant(step !== undefined, "the last step has no limit");
  return step;
}
