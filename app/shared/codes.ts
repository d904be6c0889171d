import { toHalfWidth } from "./text.ts";

/** Crockford's base 32: no I, L, O and U, so that nothing read aloud or typed is ambiguous. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUP_LENGTH = 4;

/**
 * Makes a code that people type: `length` symbols of 5 bits, the last of them the check digit.
 * Every single wrong symbol and every swap of two different symbols is noticed (for codes of up to
 * 31 symbols).
 */
export function makeCode(length: number, randomBytes: (length: number) => Uint8Array): string {
  const digits = Array.from(randomBytes(length - 1), (byte) => byte % ALPHABET.length);
  return [...digits, timesAlpha(checksum(digits))].map((digit) => ALPHABET.charAt(digit)).join("");
}

/** Brings what was typed into the stored form: any case, O for 0, I or L for 1, spaces, dashes, full width. */
export function normalizeCode(typed: string): string {
  return toHalfWidth(typed)
    .toUpperCase()
    .replace(/[\s\-–—_]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
}

/** Tells whether a normalised code has only symbols of the alphabet and the right check digit. */
export function isValidCode(code: string): boolean {
  const digits = Array.from(code, (symbol) => ALPHABET.indexOf(symbol));
  return digits.length > 1 && !digits.includes(-1) && checksum(digits) === 0;
}

/** Shows a code in groups of four: 7K3F-92QX. */
export function groupCode(code: string): string {
  return (code.match(new RegExp(`.{1,${GROUP_LENGTH}}`, "g")) ?? []).join("-");
}

/** Value of the code as a polynomial at alpha, a generator of the field of 32 elements. */
function checksum(digits: readonly number[]): number {
  return digits.reduce((sum, digit) => timesAlpha(sum) ^ digit, 0);
}

/** Multiplies by alpha in the field of 32 elements with the modulus x^5 + x^2 + 1. */
function timesAlpha(element: number): number {
  const shifted = element << 1;
  return shifted < 32 ? shifted : shifted ^ 0b100101;
}
