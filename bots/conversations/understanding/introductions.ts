import { latinName, nameAt } from "./names.ts";
import type { FoundName } from "./names.ts";
import { oneOf } from "./patterns.ts";
import { surnameLengthAt } from "./surnames.ts";
import type { Utterance } from "./text.ts";

/** What stands between a name and the number behind it. */
const BETWEEN = new RegExp(
  `(?:的?(?:${oneOf("电话 手机 号码 手机号 电话号码 手机号码 联系方式 联系电话 联系 微信")}|\\b(?:${oneOf(
    "tel phone mobile cell number no at on is his her their",
  )}))?(?:号码?)?(?:是|为|'s)?[\\s:,.;、(\\[\\]|"'“”’*/—–-]*)*$`,
  "u",
);
/** Right behind these words a person is named. */
const INTRODUCES = new RegExp(
  `(?:${oneOf(
    "姓名 名字 联系人 称呼 客户 老板 儿子 女儿 爱人 老公 老婆 父亲 母亲 爸爸 妈妈 朋友 同事 亲戚 邻居 同学 闺蜜 老乡 战友 哥们 兄弟 姐妹 弟弟 妹妹 哥哥 姐姐 表弟 表妹 表哥 表姐 堂弟 堂妹 堂哥 堂姐 舅舅 姨妈 姑姑 叔叔 侄子 外甥 亲家 小舅子 姐夫 妹夫 嫂子 弟媳 领导 上司 室友 球友 驴友 牌友 徒弟 师兄 师姐 学生 家长 医生 合伙人 客人 推荐 介绍 引荐 转介 报备 推介 登记 名叫 叫做 叫 姓 是 改成 名片",
  )})(?:一?[个位下名]|我?的?|他|她)?[\\s:\\],、是叫]*$`,
  "u",
);
const LATIN_INTRODUCES =
  /\b(?:name|named|called|friend|colleague|co-?worker|cousin|neighbou?r|(?:brother|sister|father|mother)[- ]in[- ]law|brother|sister|uncle|aunt|classmate|buddy|boss|client|roommate|relative|refer|recommend|introduce|referring|introducing|recommending|register|contact|fn)\b(?: is| named| called|'s name is|'s)?[\s:,-]*$/;
/** 何阿姨的儿子: the person meant is the son. */
const OWNS = /^家?的?(?:儿子|女儿|朋友|同事|亲戚|弟弟|妹妹|哥哥|姐姐|爱人|老公|老婆|邻居|同学|表[弟妹哥姐]|父母)/u;
/** People type names in lower case too: "my friend john smith 138…". */
const LOWER_NAME = /^([a-z]{2,12})(?: ([a-z]{2,12}))?(?=[\s,:;(]|$)/;
const LOWER_NOBODY =
  /^(?:who|is|to|for|at|his|her|my|a|an|the|phone|tel|number|mobile|wants?|would|looking|interested|and|in|about|from|with|of|on|by|me|you|them|him|friends?|colleague|someone|somebody|here|how|what|when|can|i|we|please|program|programme|reward|bonus|rules?|status|link|code)\b/;
const CLAUSE_END = /[,。;、\n([]/;
const INSIDE_WORD = /^[a-z]{2}$/;
/** How much of the text before a place is looked at for an introducing word. */
const LEAD_LENGTH = 24;

/** The name that belongs to a number which starts at `to`, in the text from `from` on. */
export function nameBefore(utterance: Utterance, from: number, to: number): FoundName | null {
  const end = from + utterance.folded.slice(from, to).replace(BETWEEN, "").length;
  return endingAt(utterance, from, end) ?? findIntroduced(utterance, from, to);
}

/** The name right behind a number which ends at `from`, in the text up to `to`. */
export function nameBehind(utterance: Utterance, from: number, to: number): FoundName | null {
  const skipped = /^[\s:,.;、)\]/|—–-]*(?:姓名|名字|叫|是|name)?[\s:是]*/u;
  const at = from + (skipped.exec(utterance.folded.slice(from, to))?.[0].length ?? 0);
  const within = upTo(utterance, to);
  return nameAt(within, at) ?? latinAt(within, at);
}

/** A name behind a word that introduces a person, or else at the start of a clause. */
export function findIntroduced(utterance: Utterance, from: number, to: number): FoundName | null {
  const within = upTo(utterance, to);
  const places = Array.from({ length: Math.max(0, to - 1 - from) }, (_, index) => from + index);
  for (const at of places) {
    const lead = within.folded.slice(Math.max(from, at - LEAD_LENGTH), at);
    if (INSIDE_WORD.test(within.folded.slice(Math.max(0, at - 1), at + 1))) continue;
    if (!INTRODUCES.test(lead) && !LATIN_INTRODUCES.test(lead)) continue;
    const found = nameAt(within, at) ?? latinAt(within, at) ?? lowerNameAt(within, at) ?? surnameAt(within, at, lead);
    if (found !== null && !OWNS.test(within.folded.slice(found.end))) return found;
  }
  for (const at of places) {
    const clauseStart = at === from || CLAUSE_END.test(within.folded.charAt(at - 1));
    const found = clauseStart ? nameAt(within, at) : null;
    if (found !== null) return found;
  }
  return null;
}

/** A name that ends exactly at a place; the longest wins. */
function endingAt(utterance: Utterance, from: number, end: number): FoundName | null {
  const until = upTo(utterance, end);
  for (let start = Math.max(from, end - 6); start < end - 1; start += 1) {
    const found = nameAt(until, start);
    if (found?.end === end) return found;
  }
  const latin = latinName(until, end, "before");
  return latin !== null && latin.start >= from && latin.end === end ? latin : null;
}

function latinAt(utterance: Utterance, at: number): FoundName | null {
  const found = latinName(utterance, at, "after");
  return found?.start === at ? found : null;
}

function lowerNameAt({ shown, folded }: Utterance, at: number): FoundName | null {
  const rest = folded.slice(at, at + 30);
  const [both = "", first = "", second] = LOWER_NAME.exec(rest) ?? [];
  if (first === "" || LOWER_NOBODY.test(rest)) return null;
  const length = second === undefined || LOWER_NOBODY.test(second) ? first.length : both.length;
  return { name: shown.slice(at, at + length), start: at, end: at + length };
}

/** 姓谭: of some friends only the surname is told. */
function surnameAt({ shown, folded }: Utterance, at: number, lead: string): FoundName | null {
  const length = lead.endsWith("姓") ? surnameLengthAt(folded, at) : 0;
  return length === 0 ? null : { name: shown.slice(at, at + length), start: at, end: at + length };
}

function upTo({ shown, folded }: Utterance, end: number): Utterance {
  return { shown: shown.slice(0, end), folded: folded.slice(0, end) };
}
