import { bankAccount } from "./invented-numbers.ts";
import type { BankName } from "./invented-numbers.ts";
import type { Birthday, CommunityKey, InterestKey, MemberContent, TierRank, YearsAgo } from "./types.ts";

/** A person with a story: fixed name, phone and home, the same in every demo club. */
export type NamedPerson = MemberContent & {
  home: { community: CommunityKey; block: string; room: string; areaSqm: number; handover: YearsAgo };
  relation: "owner" | "co_owner" | "family";
};

type Sketch = {
  key: string;
  name: string;
  salutation: string;
  phone: string;
  born: Birthday;
  tier: TierRank;
  interests: readonly InterestKey[];
  bank: readonly [BankName, string] | null;
  home: NamedPerson["home"];
};

/** Leaks are covered for five years: a home handed over five years ago less n days is covered for n more days. */
function covered(daysLeft: number): YearsAgo {
  return { yearsAgo: 5, plusDays: daysLeft };
}

function solar(year: number, month: number, day: number): Birthday {
  return { calendar: "solar", year, month, day };
}

function lunar(year: number, month: number, day: number): Birthday {
  return { calendar: "lunar", year, month, day };
}

function named(sketch: Sketch, changes: Partial<NamedPerson> = {}): NamedPerson {
  const { born, bank, ...person } = sketch;
  return {
    identityMasked: `${person.home.community === "zhaopeng" ? "4403" : "1101"}**********${person.phone.slice(-4)}`,
    birthday: born,
    language: "zh-CN",
    largeType: false,
    consents: ["club_service", "greetings", "marketing", "surveys", "merchant_sharing"],
    joinedDaysAgo: 1500,
    bankAccount: bank === null ? null : bankAccount(...bank),
    relation: "owner",
    ...person,
    ...changes,
  };
}

const LIN_HOME = { community: "yunhu", block: "6", room: "1203", areaSqm: 118, handover: covered(55) } as const;

/** Owners of the stories and two of 林静's family. */
export const NAMED_PEOPLE: readonly NamedPerson[] = [
  named(
    {
      key: "lin-jing",
      name: "林静",
      salutation: "林女士",
      phone: "13800122046",
      born: lunar(1988, 5, 18),
      tier: 3,
      interests: ["children", "parents", "books", "tea_food"],
      bank: ["中国建设银行", "6620"],
      home: LIN_HOME,
    },
    { joinedDaysAgo: 2560 },
  ),
  named(
    {
      key: "chen-yu",
      name: "陈屿",
      salutation: "陈先生",
      phone: "13900123318",
      born: solar(1986, 9, 3),
      tier: 2,
      interests: ["sport", "outdoors"],
      bank: null,
      home: LIN_HOME,
    },
    { relation: "co_owner" },
  ),
  named(
    {
      key: "wang-guifang",
      name: "王桂芳",
      salutation: "王阿姨",
      phone: "13700125566",
      born: lunar(1960, 9, 9),
      tier: 2,
      interests: ["garden", "music", "crafts"],
      bank: null,
      home: LIN_HOME,
    },
    { relation: "family", largeType: true, joinedDaysAgo: 980 },
  ),
  named({
    key: "luo-yumei",
    name: "罗玉梅",
    salutation: "罗女士",
    phone: "13900237731",
    born: lunar(1969, 2, 12),
    tier: 2,
    interests: ["tea_food", "garden"],
    bank: ["中国工商银行", "3391"],
    home: { community: "yunhu", block: "2", room: "0901", areaSqm: 89.5, handover: covered(58) },
  }),
  named(
    {
      key: "zheng-guoqiang",
      name: "郑国强",
      salutation: "郑先生",
      phone: "13600340912",
      born: solar(1974, 4, 30),
      tier: 1,
      interests: ["finance"],
      bank: null,
      home: { community: "cuihu", block: "3", room: "0801", areaSqm: 96, handover: covered(60) },
    },
    { consents: ["club_service", "surveys"] },
  ),
  named({
    key: "fang-qi",
    name: "方启",
    salutation: "方先生",
    phone: "13700454450",
    born: solar(1985, 12, 8),
    tier: 2,
    interests: ["sport", "travel"],
    bank: ["中国工商银行", "9023"],
    home: { community: "yunhu", block: "9", room: "1502", areaSqm: 105, handover: covered(62) },
  }),
  named(
    {
      key: "shen-xiuying",
      name: "沈秀英",
      salutation: "沈阿姨",
      phone: "13500136608",
      born: lunar(1952, 6, 20),
      tier: 1,
      interests: ["garden", "music"],
      bank: ["中国建设银行", "5127"],
      home: { community: "yunhu", block: "2", room: "0302", areaSqm: 105, handover: covered(65) },
    },
    { largeType: true },
  ),
  named(
    {
      key: "he-jianping",
      name: "贺建平",
      salutation: "贺先生",
      phone: "18600243127",
      born: solar(1966, 1, 17),
      tier: 1,
      interests: [],
      bank: ["中国农业银行", "4471"],
      home: { community: "cuihu", block: "5", room: "1101", areaSqm: 96, handover: covered(66) },
    },
    { consents: ["club_service"] },
  ),
  named({
    key: "su-wan",
    name: "苏婉",
    salutation: "苏女士",
    phone: "13800329914",
    born: solar(1983, 8, 26),
    tier: 3,
    interests: ["tea_food", "travel", "music"],
    bank: ["招商银行", "0718"],
    home: { community: "yunhu", block: "1", room: "1801", areaSqm: 89.5, handover: covered(72) },
  }),
  named({
    key: "tang-yining",
    name: "唐以宁",
    salutation: "唐女士",
    phone: "15900192283",
    born: solar(1990, 3, 14),
    tier: 2,
    interests: ["children", "pets"],
    bank: ["中国银行", "2257"],
    home: { community: "cuihu", block: "8", room: "0603", areaSqm: 132, handover: covered(80) },
  }),
  named({
    key: "peng-li",
    name: "彭立",
    salutation: "彭先生",
    phone: "13300215706",
    born: solar(1979, 10, 2),
    tier: 2,
    interests: ["sport", "finance"],
    bank: ["中国农业银行", "8804"],
    home: { community: "yunhu", block: "7", room: "0404", areaSqm: 143, handover: covered(83) },
  }),
  named({
    key: "ouyang-lan",
    name: "欧阳澜",
    salutation: "欧阳女士",
    phone: "18800381190",
    born: solar(1993, 7, 7),
    tier: 1,
    interests: ["crafts", "pets"],
    bank: null,
    home: { community: "cuihu", block: "2", room: "1203", areaSqm: 132, handover: covered(87) },
  }),
  named({
    key: "pan-yue",
    name: "潘月",
    salutation: "潘女士",
    phone: "15800170347",
    born: solar(1987, 5, 23),
    tier: 2,
    interests: ["children", "outdoors", "parents"],
    bank: ["中国建设银行", "5140"],
    home: { community: "yunhu", block: "4", room: "0702", areaSqm: 105, handover: covered(88) },
  }),
  named({
    key: "ji-dong",
    name: "季东",
    salutation: "季先生",
    phone: "13100287785",
    born: solar(1981, 11, 29),
    tier: 1,
    interests: ["outdoors", "sport"],
    bank: ["招商银行", "6673"],
    home: { community: "yunhu", block: "3", room: "1003", areaSqm: 118, handover: covered(89) },
  }),
  named({
    key: "sun-qian",
    name: "孙倩",
    salutation: "孙女士",
    phone: "15100266042",
    born: solar(1989, 2, 6),
    tier: 1,
    interests: ["books"],
    bank: ["中国银行", "1960"],
    home: { community: "yunhu", block: "5", room: "0602", areaSqm: 105, handover: covered(91) },
  }),
  named({
    key: "li-haiqing",
    name: "黎海晴",
    salutation: "黎女士",
    phone: "18700415210",
    born: solar(1991, 6, 16),
    tier: 2,
    interests: ["outdoors", "tea_food", "travel"],
    bank: ["招商银行", "4086"],
    home: { community: "zhaopeng", block: "3", room: "1502", areaSqm: 89, handover: { yearsAgo: 6, plusDays: 130 } },
  }),
];
