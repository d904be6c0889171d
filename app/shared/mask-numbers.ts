const DIGIT = "[0-9０-９]";
/** Digits with at most one space or dash between two of them: telephone, card and identity numbers. */
const NUMBER = new RegExp(`${DIGIT}(?:[ \\u00a0\\u3000\\-‐-―－]?${DIGIT}){7,18}`, "g");
/** The same in Chinese numerals, as people write who want to be careful. */
const SPELT = /[零〇一二三四五六七八九幺]{8,}/g;
const DATE = /^20[0-9]{2}[- ]?[01][0-9][- ]?[0-3][0-9]/;
/** A company's number, such as the club's duty number: no person's. */
const SERVICE = /^[48]00[- ]?[0-9]{3}[- ]?[0-9]{4}$/;
/** Fewer digits are a year, a price or a part of one. */
const SHORTEST_PHONE = 11;
/** The address on which a recommended friend agrees: whoever reads it whole could agree for them. */
const CONSENT_LINK = /\/r\/[\w*-]{16,}/g;
const SHOWN_BEFORE = 3;
const SHOWN_AFTER = 4;

/**
 * @returns the text with the middle of every telephone, card and identity number starred and without the secret of a
 * friend's consent link, so that it can be kept and shown to people whom they were not given to. Dates, prices, times
 * and the numbers of companies stay.
 */
export function maskNumbers(text: string): string {
  return text
    .replaceAll(CONSENT_LINK, "/r/…")
    .replaceAll(NUMBER, (found) => (isNumber(found) ? star(found) : found))
    .replaceAll(SPELT, (found) => (found.length >= SHORTEST_PHONE ? star(found) : found));
}

/** Six digits, as people type a one-time code: with anything invisible, spaces or dashes between them. */
const CODE = new RegExp(`(?<!${DIGIT})${DIGIT}(?:[\\s\\p{Pd}\\p{Cf}]{0,2}${DIGIT}){5}(?!${DIGIT})`, "gu");

/** @returns the text without its one-time codes: a spent one is nobody's to read, an unspent one opens an account. */
export function maskCodes(text: string): string {
  return text.replaceAll(CODE, "••••••");
}

function isNumber(found: string): boolean {
  return countSigns(found) >= SHORTEST_PHONE || !(DATE.test(found) || SERVICE.test(found));
}

/** Stars each digit but the first and last ones; what stands between them stays. */
function star(found: string): string {
  const count = countSigns(found);
  let nth = 0;
  return [...found]
    .map((sign) => {
      if (isSeparator(sign)) return sign;
      nth += 1;
      return nth <= SHOWN_BEFORE || nth > count - SHOWN_AFTER ? sign : "*";
    })
    .join("");
}

function countSigns(found: string): number {
  return [...found].filter((sign) => !isSeparator(sign)).length;
}

function isSeparator(sign: string): boolean {
  return /[\s\-‐-―－]/.test(sign);
}
