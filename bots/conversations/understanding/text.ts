import type { Language } from "#app/shared/locale.ts";
import { isTraditional, simplify } from "./traditional.ts";

/** What is read of one message; the rest of a longer one cannot change what it is about. */
const READ_CHARACTERS = 2_000;
/** Zero-width signs, direction marks, variation selectors and the box of keycap emoji. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFE00-\uFE0F\uFEFF\u20E3\u00AD]/g;
/** Control signs; a line break stays. */
const CONTROL = /(?!\n)\p{Cc}/gu;

/**
 * A message in two spellings of the same length, so that a place in one is a place in the other:
 * `shown` as it was written (compatibility forms resolved), `folded` in lower case and simplified.
 */
export type Utterance = { shown: string; folded: string };

/** Brings a message into the form in which it is understood. */
export function listen(text: string): Utterance {
  const shown = text
    .slice(0, READ_CHARACTERS)
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(CONTROL, " ")
    .replace(/[^\S\n]+/g, " ")
    .trim();
  return { shown, folded: fold(shown) };
}

/** Lower case and simplified, every character in its place. */
export function fold(text: string): string {
  let folded = "";
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    const lower = sign.toLowerCase();
    folded += simplify(lower.length === 1 ? lower : sign);
  }
  return folded;
}

/** The language in which a message is written, or null when it has no letters. */
export function languageOf({ shown }: Utterance): Language | null {
  const han = shown.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = shown.match(/[a-z]+/gi)?.length ?? 0;
  if (han === 0) return latin === 0 ? null : "en";
  if (latin > han) return "en";
  return Array.from(shown).some(isTraditional) ? "zh-TW" : "zh-CN";
}
