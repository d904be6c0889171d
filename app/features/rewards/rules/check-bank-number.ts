import { ok, refuse } from "#app/shared/outcome.ts";
import type { Outcome } from "#app/shared/outcome.ts";
import { toHalfWidth } from "#app/shared/text.ts";

/** Lengths of debit cards on the mainland. */
const SHORTEST = 15;
const LONGEST = 19;

/**
 * Takes a debit card number as a person types it, with spaces, hyphens or full-width digits; returns its digits.
 * Refuses letters, another length than 15 to 19 digits, and a wrong check digit (Luhn, ISO/IEC 7812).
 */
export function checkBankNumber(text: string): Outcome<string, "not_a_number" | "wrong_length" | "wrong_check_digit"> {
  const digits = toHalfWidth(text).replace(/[\s-]/g, "");
  if (!/^\d+$/.test(digits)) return refuse("not_a_number");
  if (digits.length < SHORTEST || digits.length > LONGEST) return refuse("wrong_length");
  return luhnSum(digits) % 10 === 0 ? ok(digits) : refuse("wrong_check_digit");
}

/** Every second digit from the right is doubled, and its own digits are added. */
function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}
