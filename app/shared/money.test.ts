import fc from "fast-check";
import { expect, test } from "vitest";
import { divideRounded, formatMoney, formatYuanPlain, parseYuan, shareInBasisPoints } from "./money.ts";

const fen = fc.bigInt({ min: 0n, max: 10n ** 13n - 1n });

test.each([
  ["5000", 500_000n],
  ["¥5,000.00", 500_000n],
  ["￥５，０００．５", 500_050n],
  ["1,234,567.89", 123_456_789n],
  [" 0.01 元", 1n],
  ["007", 700n],
  ["0", 0n],
])("reads %j as %d fen", (text, expected) => {
  expect(parseYuan(text)).toEqual({ ok: true, value: expected });
});

test.each([
  ["", "not_an_amount"],
  ["-5", "not_an_amount"],
  ["+5", "not_an_amount"],
  ["5e3", "not_an_amount"],
  ["1,23", "not_an_amount"],
  ["1234,567", "not_an_amount"],
  [".5", "not_an_amount"],
  ["5.", "not_an_amount"],
  ["五千", "not_an_amount"],
  ["5.001", "too_many_decimals"],
  ["100000000000", "amount_too_large"],
])("refuses %j as %s", (text, reason) => {
  expect(parseYuan(text)).toMatchObject({ ok: false, reason });
});

test("reads back every amount it shows", () => {
  fc.assert(
    fc.property(fen, (amount) => {
      expect(parseYuan(formatMoney(amount, "zh-CN"))).toEqual({ ok: true, value: amount });
      expect(parseYuan(formatYuanPlain(amount))).toEqual({ ok: true, value: amount });
    }),
  );
});

test("shows sign, grouping and two decimals in every language", () => {
  expect(formatMoney(500_000n, "zh-CN")).toBe("¥5,000.00");
  expect(formatMoney(123_456_705n, "zh-TW")).toBe("¥1,234,567.05");
  expect(formatMoney(-1n, "en")).toBe("−¥0.01");
  expect(formatMoney(9_900n, "en", "HKD")).toBe("HK$99.00");
  expect(formatYuanPlain(500_000n)).toBe("5000.00");
  expect(formatYuanPlain(-123_405n)).toBe("-1234.05");
});

test.each([
  [5n, 2n, 3n],
  [-5n, 2n, -3n],
  [4n, 3n, 1n],
  [-4n, 3n, -1n],
  [0n, 7n, 0n],
  [7n, 7n, 1n],
])("divides %d by %d to %d", (dividend, divisor, quotient) => {
  expect(divideRounded(dividend, divisor)).toBe(quotient);
});

test("rounds to the nearest whole number, never further than a half away", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
      fc.bigInt({ min: 1n, max: 10n ** 6n }),
      (dividend, divisor) => {
        const rest = 2n * (dividend - divideRounded(dividend, divisor) * divisor);
        return rest <= divisor && rest >= -divisor;
      },
    ),
  );
});

test("takes a share in hundredths of a percent", () => {
  expect(shareInBasisPoints(100_000_000n, 35)).toBe(350_000n);
  expect(shareInBasisPoints(150n, 100)).toBe(2n);
});
