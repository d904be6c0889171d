import { Temporal } from "#app/shared/club-time.ts";

/** What is subtracted before tax, up to a gross amount (null: any amount). */
type Allowance = { upToFen: bigint | null; lessFen: bigint; lessBasisPoints: number };

/** The rate on a taxable amount up to a limit (null: any amount), less the quick deduction. */
type Bracket = { upToFen: bigint | null; basisPoints: number; quickDeductionFen: bigint };

export const TAX_RULE_KEYS = ["incidental", "service", "none"] as const;

export type TaxRuleKey = (typeof TAX_RULE_KEYS)[number];

/** One version of a way to tax rewards. Allowances and brackets rise; the last has no limit. */
export type TaxRule = {
  key: TaxRuleKey;
  validFrom: Temporal.PlainDate;
  allowances: readonly Allowance[];
  brackets: readonly Bracket[];
};

/** In force since the income tax reform of 2019; no operator's rule is older. */
const REFORM = Temporal.PlainDate.from("2019-01-01");
const NO_ALLOWANCE: Allowance = { upToFen: null, lessFen: 0n, lessBasisPoints: 0 };

/**
 * The rules finance chooses from for each programme, to be confirmed by the operator's own finance
 * department. `incidental` is 偶然所得, 20 % (个人所得税法 art. 3, 6); `service` is the
 * pre-withholding on 劳务报酬 (国家税务总局公告 2018 年第 61 号); `none` is for discount coupons and
 * goods against consumption points (财政部 税务总局公告 2019 年第 74 号).
 */
export const TAX_RULES: readonly TaxRule[] = [
  {
    key: "incidental",
    validFrom: REFORM,
    allowances: [NO_ALLOWANCE],
    brackets: [{ upToFen: null, basisPoints: 2_000, quickDeductionFen: 0n }],
  },
  {
    key: "service",
    validFrom: REFORM,
    allowances: [
      { upToFen: 4_000_00n, lessFen: 800_00n, lessBasisPoints: 0 },
      { upToFen: null, lessFen: 0n, lessBasisPoints: 2_000 },
    ],
    brackets: [
      { upToFen: 20_000_00n, basisPoints: 2_000, quickDeductionFen: 0n },
      { upToFen: 50_000_00n, basisPoints: 3_000, quickDeductionFen: 2_000_00n },
      { upToFen: null, basisPoints: 4_000, quickDeductionFen: 7_000_00n },
    ],
  },
  {
    key: "none",
    validFrom: REFORM,
    allowances: [NO_ALLOWANCE],
    brackets: [{ upToFen: null, basisPoints: 0, quickDeductionFen: 0n }],
  },
];

/** Returns the version of a rule that is in force on a day, or null where there is none. */
export function findTaxRule(
  key: string,
  on: Temporal.PlainDate,
  rules: readonly TaxRule[] = TAX_RULES,
): TaxRule | null {
  const inForce = rules
    .filter((rule) => rule.key === key && Temporal.PlainDate.compare(rule.validFrom, on) <= 0)
    .sort((a, b) => Temporal.PlainDate.compare(b.validFrom, a.validFrom));
  return inForce[0] ?? null;
}
