import { listen } from "./text.ts";

export type People = { adults: number; children: number };

const NUMERALS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  仨: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  a: 1,
};
const COUNT = "(\\d|[一二两俩三仨四五六七八]|one|two|three|four|five|six|a)";
const ADULTS = new RegExp(`${COUNT} ?(?:个|位)?(?:大人|大|成人|adults?|grown-?ups?)`, "u");
const CHILDREN = new RegExp(`${COUNT} ?(?:个|位)?(?:小孩|孩子|小朋友|宝宝|小|娃|儿童|kids?|child(?:ren)?)`, "u");
const ALL = new RegExp(`${COUNT} ?(?:个人|口人|位|口|人|席|个|名|people|persons?|seats?|of us|places?|tickets?)`, "u");
const ALONE = /(?:我自己|自己|就我|一个人|我一个|just me|only me|myself|alone)/u;
const BARE = new RegExp(`^${COUNT}[。.! ]*$`, "u");

/** Reads how many people come: 两大一小, 3个人, 就我, "2 adults and 1 kid"; null when it is not said. */
export function readPeople(text: string): People | null {
  const { folded } = listen(text);
  const adults = count(ADULTS.exec(folded));
  const children = count(CHILDREN.exec(folded));
  if (adults !== null || children !== null) return { adults: adults ?? 1, children: children ?? 0 };
  const all = count(BARE.exec(folded)) ?? count(ALL.exec(folded));
  if (all !== null) return { adults: all, children: 0 };
  return ALONE.test(folded) ? { adults: 1, children: 0 } : null;
}

function count(match: RegExpExecArray | null): number | null {
  const number = match?.[1];
  return number === undefined ? null : (NUMERALS[number] ?? Number(number));
}
