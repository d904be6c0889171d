import { invariant } from "#app/shared/invariant.ts";
import { chinese, wholeMessages as wholeChinese } from "./lexicon/chinese.ts";
import { english, wholeMessages as wholeEnglish } from "./lexicon/english.ts";
import { simplifyAll } from "./traditional.ts";
import type { Utterance } from "./text.ts";

const lexicons = { ...chinese, ...english, ...wholeChinese, ...wholeEnglish };

/** What a message can hint at; the lexicons list the words of each cue. */
export type Cue = keyof typeof lexicons;

type Matcher = { cue: Cue; pattern: RegExp };
type Entries = Readonly<Record<string, readonly string[]>>;

/** How far apart the two sides of `…` may be, without a sentence ending between them. */
const CHINESE_GAP = "[^,。;!?\\n]{0,8}";
const ENGLISH_GAP = "[^.;!?\\n]{0,30}";
/** What may stand between and behind the words of a message that has nothing else in it. */
const FILLER = "[啊呀哦哟喔呢吧哈嘛啦了的~!。,.?、 \\p{Extended_Pictographic}]";
const LATIN = /[a-z]/;

const chineseMatchers = [
  ...matchersOf(chinese, (entries) => inside(entries, CHINESE_GAP)),
  ...matchersOf(wholeChinese, (entries) => whole(entries, chinese.thanks, "")),
];
const englishMatchers = [
  ...matchersOf(english, (entries) => `\\b(?:${inside(entries, ENGLISH_GAP)})(?![a-z])`),
  ...matchersOf(wholeEnglish, (entries) => whole(entries, english.thanks, "(?![a-z])")),
];

/** Tells what a message hints at. */
export function findCues({ folded }: Utterance): ReadonlySet<Cue> {
  const matchers = LATIN.test(folded) ? [...chineseMatchers, ...englishMatchers] : chineseMatchers;
  return new Set(matchers.filter(({ pattern }) => pattern.test(folded)).map(({ cue }) => cue));
}

function matchersOf(lexicon: Entries, shape: (entries: readonly string[]) => string): Matcher[] {
  return Object.entries(lexicon).map(([cue, entries]) => {
    invariant(isCue(cue), `${cue} is no cue`);
    return { cue, pattern: new RegExp(simplifyAll(shape(entries)), "u") };
  });
}

function isCue(name: string): name is Cue {
  return name in lexicons;
}

/** Any entry, anywhere in the message. */
function inside(entries: readonly string[], gap: string): string {
  return entries.map((entry) => entry.replaceAll("…", gap)).join("|");
}

/** Nothing but these entries; thanks may follow the first of them. */
function whole(entries: readonly string[], thanks: readonly string[], wordEnd: string): string {
  const one = (list: readonly string[]) => `(?:${list.join("|")})${wordEnd}`;
  return `^${one(entries)}${FILLER}*(?:${one([...entries, ...thanks])}${FILLER}*){0,4}$`;
}
