import { maskPhone, parsePhone } from "#app/shared/phone.ts";
import { initialOf } from "#app/shared/text.ts";

/** What people write between the digits of a number. */
const GAP = String.raw`[\s\-–—.()]*`;
/** A mobile number anywhere in a sentence: a mainland one, or one that begins with + and its calling code. */
const NUMBER = new RegExp(
  String.raw`(?<!\d)(?:(?:(?:\+|00)?86${GAP})?1${GAP}[3-9](?:${GAP}\d){9}|\+(?:${GAP}\d){7,15})(?!\d)`,
  "g",
);
/** Whatever is neither a letter nor a digit: a slash, a dot, a line, a space that nobody sees. */
const SIGN = String.raw`[^\p{L}\p{N}]`;
/** A mainland number in its three groups, whatever stands between them. */
const GROUPED = new RegExp(String.raw`(?<!\d)1[3-9]\d${SIGN}{1,3}\d{4}${SIGN}{1,3}\d{4}(?!\d)`, "gu");
const NOT_ASCII = /[^\0-\x7F]/gu;
const PLAIN = /^[\dA-Za-z+-]$/;
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
    .replace(NOT_ASCII, toPlain)
    .replace(ownNumber(friend.phone), maskPhone(friend.phone))
    .replace(NUMBER, maskNumber)
    .replace(GROUPED, maskNumber);
  return friend.hasAgreed ? masked : maskName(masked, friend.name);
}

/** Turns letters, digits and the signs of a number into the plain ones that they are a form of (１, 𝟏, ①); others stay. */
function toPlain(sign: string): string {
  const plain = sign.normalize("NFKC");
  return PLAIN.test(plain) ? plain : sign;
}

/**
 * @returns a pattern that finds the number by its last eight digits and as many before them as are written, with any
 *   signs between them.
 */
function ownNumber(e164: string): RegExp {
  const digits = [...e164.replace(/\D/g, "")];
  const before = digits.slice(0, -8).reduce((found, digit) => `(?:${found}${digit}${SIGN}*)?`, "");
  return new RegExp(String.raw`\+?${before}${digits.slice(-8).join(`${SIGN}*`)}`, "gu");
}

function maskNumber(found: string): string {
  const e164 = parsePhone(found.replace(/[^\d+]/g, ""));
  return e164 === null ? found : maskPhone(e164);
}

/** A surname alone, as in 徐先生, names nobody; the form of address is left out only behind a name. */
function maskName(text: string, name: string): string {
  const bare = name.replace(ADDRESS, "").trim();
  const wanted = [...bare].length > 1 ? [name, bare] : [name];
  return wanted.reduce((left, each) => left.replace(spread(each), `${initialOf(each)}**`), text);
}

/** @returns a pattern that finds the name, also with spaces or dots between its characters. */
function spread(name: string): RegExp {
  const characters = name.normalize("NFKC").match(/[\p{L}\p{N}]/gu) ?? [];
  return new RegExp(characters.join(`${SIGN}{0,3}`) || "(?!)", "giu");
}
