import { maskPhone, parsePhone } from "#app/shared/phone.ts";
import { initialOf, toHalfWidth } from "#app/shared/text.ts";

/** What people write between the digits of a number. */
const GAP = String.raw`[\s\-–—.()]*`;
/** A mobile number anywhere in a sentence: a mainland one, or one that begins with + and its calling code. */
const NUMBER = new RegExp(
  String.raw`(?<!\d)(?:(?:(?:\+|00)?86${GAP})?1${GAP}[3-9](?:${GAP}\d){9}|\+(?:${GAP}\d){7,15})(?!\d)`,
  "g",
);
const FULL_WIDTH_NUMBER = /[０-９＋－]+/g;
/** Forms of address that follow a surname or a name. */
const ADDRESS = /(?:先生|女士|小姐|太太|老师|老師)$/;

type Friend = {
  name: string;
  /** E.164. */
  phone: string;
  /** Whether the friend has agreed to be contacted. */
  hasAgreed: boolean;
};

/**
 * Takes what a consultant wrote as a step's evidence; returns it as the audit trail may keep it. Mobile numbers are
 * masked, the friend's own however it is written, and the friend's name too until they have agreed. The referral keeps
 * the evidence as it was written.
 */
export function maskEvidence(evidence: string, friend: Friend): string {
  const masked = evidence
    .replace(FULL_WIDTH_NUMBER, toHalfWidth)
    .replace(ownNumber(friend.phone), maskPhone(friend.phone))
    .replace(NUMBER, maskNumber);
  return friend.hasAgreed ? masked : maskName(masked, friend.name);
}

/** @returns a pattern that finds the number by its last eight digits and as many before them as are written. */
function ownNumber(e164: string): RegExp {
  const digits = [...e164.replace(/\D/g, "")];
  const before = digits.slice(0, -8).reduce((found, digit) => `(?:${found}${digit}${GAP})?`, "");
  return new RegExp(String.raw`\+?${before}${digits.slice(-8).join(GAP)}`, "g");
}

function maskNumber(found: string): string {
  const e164 = parsePhone(found);
  return e164 === null ? found : maskPhone(e164);
}

/** A surname alone, as in 徐先生, names nobody; the form of address is left out only behind a name. */
function maskName(text: string, name: string): string {
  const bare = name.replace(ADDRESS, "").trim();
  const wanted = [...bare].length > 1 ? [name, bare] : [name];
  return wanted.reduce((left, each) => left.replaceAll(each, `${initialOf(each)}**`), text);
}
