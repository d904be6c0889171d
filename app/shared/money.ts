import type { Language } from "./locale.ts";
import { ok, refuse } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";
import { invariant } from "./invariant.ts";
import { toHalfWidth } from "./text.ts";

/** Currencies the club can owe, all with two decimals; the sign is put before the amount. */
const SIGNS = { CNY: "¥", HKD: "HK$", TWD: "NT$", USD: "US$" } as const;

export type Currency = keyof typeof SIGNS;

/** An amount in minor units (fen, cents). Columns that hold one are named `amount_fen`. */
export type Money = { amount: bigint; currency: Currency };

const YUAN = /^¥?(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?元?$/;
/** A hundred billion yuan: far above any amount of the club, far below the range of a BIGINT. */
const LONGEST_YUAN = 11;

const grouping = new Map<Language, Intl.NumberFormat>();

/**
 * Takes an amount in yuan as a person types it (5000, ¥5,000.00, ５０００元); returns fen.
 * Refuses a sign, wrong grouping, more than two decimals and more than eleven digits.
 */
export function parseYuan(text: string): Outcome<bigint, "not_an_amount" | "too_many_decimals" | "amount_too_large"> {
  const [, whole = "", decimals = ""] = YUAN.exec(toHalfWidth(text).replace(/\s/g, "")) ?? [];
  if (whole === "") return refuse("not_an_amount");
  if (decimals.length > 2) return refuse("too_many_decimals");
  const digits = whole.replaceAll(",", "").replace(/^0+(?=\d)/, "");
  if (digits.length > LONGEST_YUAN) return refuse("amount_too_large");
  return ok(BigInt(digits + decimals.padEnd(2, "0")));
}

/** Takes minor units; returns the amount with sign and the language's grouping: ¥5,000.00. */
export function formatMoney(fen: bigint, locale: Language, currency: Currency = "CNY"): string {
  const { minus, whole, decimals } = partsOf(fen);
  return `${minus && "−"}${SIGNS[currency]}${groupingOf(locale).format(whole)}.${decimals}`;
}

/** Takes fen; returns yuan as files for banks and spreadsheets want them: 5000.00. */
export function formatYuanPlain(fen: bigint): string {
  const { minus, whole, decimals } = partsOf(fen);
  return `${minus}${whole}.${decimals}`;
}

/** Returns that many hundredths of a percent of an amount, rounded to the fen. */
export function shareInBasisPoints(fen: bigint, basisPoints: number): bigint {
  return divideRounded(fen * BigInt(basisPoints), 10_000n);
}

/** Divides and rounds to a whole number; half goes up, away from zero (四舍五入). The one rounding of the club. */
export function divideRounded(dividend: bigint, divisor: bigint): bigint {
  invariant(divisor > 0n, "the divisor is positive");
  const size = dividend < 0n ? -dividend : dividend;
  const rounded = (2n * size + divisor) / (2n * divisor);
  return dividend < 0n ? -rounded : rounded;
}

function partsOf(fen: bigint): { minus: string; whole: bigint; decimals: string } {
  const size = fen < 0n ? -fen : fen;
  return {
    minus: fen < 0n ? "-" : "",
    whole: size / 100n,
    decimals: String(size % 100n).padStart(2, "0"),
  };
}

function groupingOf(locale: Language): Intl.NumberFormat {
  const known = grouping.get(locale);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale);
  grouping.set(locale, made);
  return made;
}
