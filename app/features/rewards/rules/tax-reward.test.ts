import fc from "fast-check";
import { expect, test } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { TAX_RULES, findTaxRule } from "./tax-rules.ts";
import type { TaxRuleKey } from "./tax-rules.ts";
import { taxOn, taxPreview } from "./tax-reward.ts";

const today = Temporal.PlainDate.from("2026-11-21");

function tax(key: TaxRuleKey, grossFen: bigint) {
  return taxOn({ rule: findTaxRule(key, today) ?? expect.fail(), grossFen });
}

test.each([
  ["incidental", 10_000_00n, 10_000_00n, 2_000_00n],
  ["incidental", 5_000_00n, 5_000_00n, 1_000_00n],
  ["incidental", 0n, 0n, 0n],
  ["incidental", 1n, 1n, 0n],
  ["incidental", 2n, 2n, 0n],
  ["incidental", 3n, 3n, 1n],
  ["none", 10_000_00n, 10_000_00n, 0n],
  ["service", 0n, 0n, 0n],
  ["service", 600_00n, 0n, 0n],
  ["service", 800_00n, 0n, 0n],
  ["service", 800_03n, 3n, 1n],
  ["service", 4_000_00n, 3_200_00n, 640_00n],
  ["service", 4_000_01n, 3_200_01n, 640_00n],
  ["service", 10_000_00n, 8_000_00n, 1_600_00n],
  ["service", 25_000_00n, 20_000_00n, 4_000_00n],
  ["service", 25_000_02n, 20_000_02n, 4_000_01n],
  ["service", 30_000_00n, 24_000_00n, 5_200_00n],
  ["service", 62_500_00n, 50_000_00n, 13_000_00n],
  ["service", 60_000_00n, 48_000_00n, 12_400_00n],
  ["service", 100_000_00n, 80_000_00n, 25_000_00n],
] as const)("%s on %d fen taxes %d with %d", (key, grossFen, taxableFen, taxFen) => {
  expect(tax(key, grossFen)).toEqual({ grossFen, taxableFen, taxFen, netFen: grossFen - taxFen });
});

test("never takes more than the gain: more gross never means less net", () => {
  const key = fc.constantFrom<TaxRuleKey>("incidental", "service", "none");
  const gross = fc.bigInt({ min: 0n, max: 200_000_00n });
  fc.assert(
    fc.property(key, gross, fc.bigInt({ min: 0n, max: 1_000_00n }), (rule, grossFen, moreFen) => {
      const less = tax(rule, grossFen);
      const more = tax(rule, grossFen + moreFen);
      expect(less.taxFen >= 0n && less.netFen >= 0n).toBe(true);
      expect(less.taxFen + less.netFen).toBe(grossFen);
      expect(more.netFen >= less.netFen && more.taxFen >= less.taxFen).toBe(true);
    }),
  );
});

test("refuses a negative reward as a bug", () => {
  expect(() => tax("none", -1n)).toThrow("not negative");
});

test("tells before payment what a rule that is in force would withhold", () => {
  expect(taxPreview({ taxRule: "service", grossFen: 10_000_00n, on: today }).netFen).toBe(8_400_00n);
  expect(() => taxPreview({ taxRule: "gift", grossFen: 1n, on: today })).toThrow("in force");
});

test("finds the version in force on a day", () => {
  const [first] = TAX_RULES;
  const rules =
    first === undefined ? [] : [{ ...first, validFrom: Temporal.PlainDate.from("2027-01-01") }, ...TAX_RULES];
  expect(findTaxRule("incidental", today, rules)?.validFrom.toString()).toBe("2019-01-01");
  expect(findTaxRule("incidental", Temporal.PlainDate.from("2027-01-01"), rules)?.validFrom.year).toBe(2027);
  expect(findTaxRule("incidental", Temporal.PlainDate.from("2018-12-31"), rules)).toBeNull();
  expect(findTaxRule("unknown", today)).toBeNull();
});
