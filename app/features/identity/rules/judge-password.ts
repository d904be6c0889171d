import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { COMMON_WORDS, SERIES } from "./common-passwords.ts";

/** ASVS 5.0, 6.2.1 asks for at least 8 and recommends 15; without a second factor for every role, 12. */
export const SHORTEST_PASSWORD = 12;
/** ASVS 5.0, 6.2.9: at least 64 are allowed; a bound keeps hashing cheap. */
const LONGEST_PASSWORD = 128;
/** A unit repeated to fill the length adds nothing: abcabcabcabc. */
const LONGEST_REPEATED_UNIT = 4;
/** Runs of a series this long are guessed as one. */
const SHORTEST_RUN = 4;
/** What must remain of a password when its guessable runs are taken out. */
const LEAST_REST = 4;

const LETTER_FOR_SIGN: Readonly<Record<string, string>> = { "@": "a", "0": "o", "1": "i", $: "s", "3": "e", "5": "s" };

export type PasswordRefusal = "password_too_short" | "password_too_long" | "password_common" | "password_names_you";

/**
 * Says whether a member of staff may have a password. Any characters, no rule of composition (NIST SP 800-63B).
 * @param owner what an attacker knows: mail address and name.
 */
export function judgePassword(
  password: string,
  owner: { email: string; name: string },
): Outcome<undefined, PasswordRefusal> {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return refuse("password_too_short", { least: SHORTEST_PASSWORD });
  if (length > LONGEST_PASSWORD) return refuse("password_too_long", { most: LONGEST_PASSWORD });
  if (isCommon(password)) return refuse("password_common");
  if (namesOwner(password, owner)) return refuse("password_names_you");
  return ok();
}

function isCommon(password: string): boolean {
  const lower = password.toLowerCase();
  return (
    /^\d+$/.test(lower) ||
    isRepetition(lower) ||
    withoutRuns(lower).length < LEAST_REST ||
    COMMON_WORDS.has(simplify(lower))
  );
}

function isRepetition(text: string): boolean {
  const units = Array.from({ length: LONGEST_REPEATED_UNIT }, (_, index) => text.slice(0, index + 1));
  return units.some((unit) => text === unit.repeat(Math.ceil(text.length / unit.length)).slice(0, text.length));
}

/** Takes out every stretch that runs along a series, forwards or backwards. */
function withoutRuns(text: string): string {
  const series = SERIES.flatMap((each) => [each, [...each].reverse().join("")]);
  let rest = "";
  for (let from = 0; from < text.length;) {
    const run = longestRun(text, from, series);
    if (run < SHORTEST_RUN) rest += text.charAt(from);
    from += run < SHORTEST_RUN ? 1 : run;
  }
  return rest;
}

function longestRun(text: string, from: number, series: readonly string[]): number {
  let length = 1;
  while (from + length < text.length && series.some((each) => each.includes(text.slice(from, from + length + 1)))) {
    length += 1;
  }
  return length;
}

function simplify(lower: string): string {
  const word = lower.replace(/^[^\p{L}@$]+|[^\p{L}@$]+$/gu, "");
  return [...word]
    .map((sign) => LETTER_FOR_SIGN[sign] ?? sign)
    .join("")
    .replace(/[^\p{L}]/gu, "");
}

function namesOwner(password: string, { email, name }: { email: string; name: string }): boolean {
  const lower = password.toLowerCase();
  const account = email.toLowerCase().split("@")[0] ?? "";
  const known = [email.toLowerCase(), account, name.toLowerCase()].filter((part) => part.length >= LEAST_REST);
  return known.some((part) => lower.includes(part) && lower.replaceAll(part, "").length < SHORTEST_PASSWORD / 2);
}
