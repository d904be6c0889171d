import { parsePhone } from "#app/shared/phone.ts";

/** A mobile number, with its place in the text. */
export type FoundPhone = { e164: string; start: number; end: number };
/** Something that was meant as a mobile number and is none: too short, too long, no such prefix. */
export type BrokenPhone = { start: number; end: number };

const NUMERALS: Readonly<Record<string, string>> = {
  零: "0",
  〇: "0",
  洞: "0",
  一: "1",
  幺: "1",
  壹: "1",
  二: "2",
  两: "2",
  贰: "2",
  三: "3",
  叁: "3",
  四: "4",
  肆: "4",
  五: "5",
  伍: "5",
  六: "6",
  陆: "6",
  七: "7",
  柒: "7",
  拐: "7",
  八: "8",
  捌: "8",
  九: "9",
  玖: "9",
  勾: "9",
};
const DIGIT = `[0-9${Object.keys(NUMERALS).join("")}]`;
/** Digits with what people put between and before them; one run may hold several numbers. */
const RUN = new RegExp(String.raw`\(?\+?${DIGIT}(?:[ \-–—.()·*_,、]{0,3}\+?${DIGIT})*`, "g");
const GROUP = new RegExp(String.raw`\+?${DIGIT}+`, "g");
/** Shortest and longest run of digits that is taken for an attempt at a mobile number. */
const ATTEMPT = { shortest: 8, longest: 16 };
/** After a word for a telephone even a short row of digits was meant as a number. */
const ANNOUNCED = /(?:电话|手机|号码|联系方式|tel|phone|mobile|number|cell)(?:号码?)?(?: is|是|为)?[ :,]*$/;
const SHORTEST_ANNOUNCED = 5;
const TAIWAN_MOBILE = /^09\d{8}$/;
const HONG_KONG_MOBILE = /^[5-9]\d{7}$/;

/** What stands around a number that is the writer's own, and says nothing else. */
const OWN = new RegExp(
  String.raw`^(?:我的?|本人的?|您?你?好|请|用|是|为|手机|电话|号码?|登记|注册|绑定|tel|(?:cell ?)?phone|mobile|number|no|my|is|it'?s|the|hi|hello|[\s,.:;!。()+"'-])*$`,
);

type Group = { digits: string; start: number; end: number };

/**
 * Finds the mobile numbers of a folded text: with spaces, dashes or brackets, in Chinese numerals,
 * with +86, 0086, 86, +852 and the like, or in the shapes that are unmistakably Taiwan's
 * (09xx xxx xxx) or, with `hongKong`, Hong Kong's (eight digits).
 */
export function findPhones(
  folded: string,
  { hongKong }: { hongKong: boolean },
): { phones: FoundPhone[]; broken: BrokenPhone[] } {
  const phones: FoundPhone[] = [];
  const broken: BrokenPhone[] = [];
  for (const run of folded.matchAll(RUN)) {
    const groups = groupsOf(run[0], run.index);
    const found = phonesIn(groups, hongKong);
    phones.push(...found);
    const announced = ANNOUNCED.test(folded.slice(0, run.index));
    const attempt = found.length === 0 ? attemptIn(groups, announced) : null;
    if (attempt !== null) broken.push(attempt);
  }
  return { phones, broken };
}

/**
 * Finds the mobile number (E.164) of a folded text that says nothing but this number: its writer's own. Null when it
 * says more (a friend's name), several numbers or none.
 */
export function findOwnPhone(folded: string): string | null {
  const { phones } = findPhones(folded, { hongKong: true });
  const [phone] = phones;
  if (phone === undefined || phones.length > 1) return null;
  return OWN.test(folded.slice(0, phone.start) + folded.slice(phone.end)) ? phone.e164 : null;
}

function groupsOf(run: string, start: number): Group[] {
  return Array.from(run.matchAll(GROUP), (match) => ({
    digits: Array.from(match[0], (sign) => NUMERALS[sign] ?? sign).join(""),
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/** A number is one or more whole groups: never a part of a longer row of digits. */
function phonesIn(groups: readonly Group[], hongKong: boolean): FoundPhone[] {
  const phones: FoundPhone[] = [];
  let from = 0;
  while (from < groups.length) {
    const found = phoneFrom(groups, from, hongKong);
    if (found === null) from += 1;
    else {
      phones.push(found.phone);
      from = found.next;
    }
  }
  return phones;
}

function phoneFrom(
  groups: readonly Group[],
  from: number,
  hongKong: boolean,
): { phone: FoundPhone; next: number } | null {
  let digits = "";
  for (let to = from; to < groups.length; to += 1) {
    const group = groups[to];
    const first = groups[from];
    if (group === undefined || first === undefined) break;
    if (to > from && group.digits.startsWith("+")) break;
    digits += group.digits;
    if (digits.length > ATTEMPT.longest) break;
    const e164 = readNumber(digits, hongKong);
    if (e164 !== null) {
      return { phone: { e164, start: first.start, end: group.end }, next: to + 1 };
    }
  }
  return null;
}

function readNumber(digits: string, hongKong: boolean): string | null {
  if (TAIWAN_MOBILE.test(digits)) return parsePhone(digits, "TW");
  if (hongKong && HONG_KONG_MOBILE.test(digits)) return parsePhone(digits, "HK");
  return digits.length < ATTEMPT.shortest ? null : parsePhone(digits);
}

function attemptIn(groups: readonly Group[], announced: boolean): BrokenPhone | null {
  const digits = groups.map((group) => group.digits).join("");
  const [first, last] = [groups.at(0), groups.at(-1)];
  if (first === undefined || last === undefined) return null;
  const shaped = /^(\+|00|86|1[3-9]|0\d)/.test(digits) && digits.length <= ATTEMPT.longest;
  const meant = announced ? digits.length >= SHORTEST_ANNOUNCED : shaped && digits.length >= ATTEMPT.shortest;
  return meant ? { start: first.start, end: last.end } : null;
}
