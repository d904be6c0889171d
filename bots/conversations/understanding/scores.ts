import type { Utterance } from "./text.ts";

const NUMERALS = "零一二三四五六七八九十";
const NUMBER = `(10|\\d|[${NUMERALS}])`;
const CHINESE_LEAD = "我?(?:觉得|感觉)?(?:打|给|评|选)?";
const ENGLISH_LEAD = "i(?:'d| would)? (?:give|rate|say)(?: it| you)? (?:it )?(?:a )?";
const UNIT = "(?:分|星|stars?|points?|/ ?10| out of 10)?";

/** A message of nothing but a score: 9, 打8分, 九分, 9/10, "I'd give it a 9". */
const ALONE = new RegExp(`^(?:${CHINESE_LEAD}|${ENGLISH_LEAD})[ :]?${NUMBER}${UNIT}(?:吧|啦|哦|了|的)?[!。. ]*$`);
/** A score as a part of a longer message: 服务不错,9分. */
const INSIDE = new RegExp(`(?<!\\d)${NUMBER}分(?=吧|,|。|!|$)`);

/** Finds an answer to a question from 0 to 10. */
export function findScore({ folded }: Utterance): number | null {
  const score = ALONE.exec(folded)?.[1] ?? INSIDE.exec(folded)?.[1];
  if (score === undefined) return null;
  const numeral = NUMERALS.indexOf(score);
  return numeral === -1 ? Number(score) : numeral;
}
