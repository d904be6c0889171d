import fc from "fast-check";
import { expect, test } from "vitest";
import { checkBankNumber } from "./check-bank-number.ts";
import { BANK_CODES, bankOf } from "./list-banks.ts";

test.each([
  ["6217001234567890122", "6217001234567890122"],
  ["6217 0012 3456 7890 122", "6217001234567890122"],
  ["6217-0012-3456-7890-122", "6217001234567890122"],
  ["６２１７００１２３４５６７８９０１２２", "6217001234567890122"],
])("takes %s", (typed, number) => {
  expect(checkBankNumber(typed)).toEqual({ ok: true, value: number });
});

test.each([
  ["not_a_number", ""],
  ["not_a_number", "6217 0012 3456 789O 122"],
  ["wrong_length", "62170012345678"],
  ["wrong_length", "62170012345678901234"],
  ["wrong_check_digit", "6217001234567890123"],
])("refuses with %s: %s", (reason, typed) => {
  expect(checkBankNumber(typed)).toMatchObject({ reason });
});

test("notices any one digit mistyped", () => {
  const number = "6217001234567890122";
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 18 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
      const digit = (Number(number[at]) + by) % 10;
      expect(checkBankNumber(number.slice(0, at) + digit + number.slice(at + 1)).ok).toBe(false);
    }),
  );
});

test.each([
  ["CCB", "6217001234567890122"],
  ["ICBC", "6222021234567890123"],
  ["CMB", "6225881234567890"],
  ["ABC", "9559912345678901234"],
  ["CGB", "911112345678901234"],
  [null, "6200001234567890123"],
])("knows a card of %s by %s", (code, number) => {
  expect(bankOf(number)).toBe(code);
});

test("lists every bank once", () => {
  expect(new Set(BANK_CODES).size).toBe(BANK_CODES.length);
});
