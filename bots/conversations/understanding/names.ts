import { surnameLengthAt } from "./surnames.ts";
import type { Utterance } from "./text.ts";
import { oneOf } from "./patterns.ts";

/** A person's name, with its place in the text. */
export type FoundName = { name: string; start: number; end: number };

/** Forms of address behind a surname or a name. A lone 生 must not be the start of 生活 and the like. */
const ADDRESS = new RegExp(
  `^(?:${oneOf(
    "先生 女士 小姐姐 小姐 太太 阿姨 叔叔 大姐 大哥 大叔 大爷 老师 医生 师傅 经理 总监 主任 老板 同学 夫人 总 工 哥 姐 叔 姨 太 婆 伯 嫂",
  )}|生(?![日活意产命气前效病怕]))`,
);
const FAMILIAR = /^[小老阿大]/;
const HAN = /^\p{Script=Han}/u;
/** What can stand behind a name; a name never runs into one of these words. */
const BEHIND = new RegExp(
  `^(?:${oneOf(
    "想 要 看 买 打算 准备 考虑 有意 有兴趣 感兴趣 对 的 在 是 也 和 跟 与 及 还有 以及 电话 手机 号码 号 联系 微信 电 手 这 那 他 她 它 我 你 您 们 说 已 现 今天 明天 后天 下周 周一 周二 周三 周四 周五 周六 周日 周末 最近 昨天 刚 过来 来看 来买 去看 到 住 就 都 把 给 吗 呢 吧 了 啊 呀 推荐 介绍 报备 登记 一起 等 名字 姓 叫 女 男 幺",
  )}|\\d|$|[^\\p{Script=Han}a-z])`,
  "u",
);
/** Words that begin like a surname and name nobody. */
const NOBODY = new RegExp(
  `^(?:${oneOf(
    "费用 费几 费多 费怎 费什 费是 查看 查询 查一 文件 关于 关心 任何 成功 成交 时间 时候 方便 方式 方法 安排 安全 高兴 高层 高端 万一 万科 金额 马上 马桶 何时 何人 全部 全家 全款 应该 易 常常 向您 向你 向我 向他 利息 经理 单位 单元 房子 房源 房型 房屋 路过 路上 项目 连接 成为 成了 明天 明年 明白 位置 平米 平方 国庆 元旦 门口 花园 云湖 南区 相信 相关 信息 公司 公园 小区 小孩 小学 小户 小程序 老公 老婆 老师 老板 老家 老人 老业 老客 老同学 老乡 老战友 老朋友 老邻居 阿姨 大家 大姐 大哥 大概 大户 大学 大平 大叔 老铁 小伙伴 小伙子 小朋友 小哥 干妈 干爹 强烈 支持 计划 海景 温馨 简单 简介 边上 车位 车库 海边 宣传 沙发 祝 富 满意 盘 公寓 区别 阳台 通过 乐意 农历 商量 商铺 商品房 权益 华庭 盛",
  )})`,
);
/** A given name does not begin with one of these. */
const NO_GIVEN = /^[的了是吗呢我你您他她们电手]/;

const LATIN_WORD = /\p{Script=Latin}[\p{Script=Latin}'’.-]*/gu;
const LATIN_TITLE = /^(?:mr|mrs|ms|miss|dr|madam|sir)\.?$/i;
const CAPITALISED = /^\p{Lu}[\p{L}'’-]*\.?$/u;
const LONGEST_LATIN_NAME = 4;
/** Words of an English message that are capitalised at times and name nobody. */
const LATIN_NOBODY = new Set(
  (
    "i i'd i'm i've i'll my he she they we you it his her their the a an and or but for from to at in on of is are was " +
    "hi hello hey dear please pls thanks thank phone tel telephone mobile cell number no name contact call wechat whatsapp " +
    "friend colleague coworker cousin neighbour neighbor brother sister uncle aunt classmate boss client recommend refer " +
    "referral referrals introduce referring recommending introducing project phase interested looking wants want would like " +
    "buy visit see viewing also both another can could will could't monday tuesday wednesday thursday friday saturday sunday " +
    "today tomorrow old new yes no ok begin end vcard fn"
  ).split(" "),
);

/** Reads a Chinese name that starts at a place: 王敏, 欧阳娜, 王先生, 老张, 小李; null when none does. */
export function nameAt({ shown, folded }: Utterance, at: number): FoundName | null {
  const found = (end: number, shownEnd = end) => ({
    name: shown.slice(at, shownEnd),
    start: at,
    end,
  });
  if (NOBODY.test(folded.slice(at, at + 4))) return null;
  const familiar = FAMILIAR.test(folded.charAt(at)) && surnameLengthAt(folded, at + 1) > 0;
  if (familiar && BEHIND.test(folded.slice(at + 2))) return found(at + 2);
  const surname = surnameLengthAt(folded, at);
  if (surname === 0) return null;
  const address = addressLength(folded, at + surname);
  if (address > 0) return found(at + surname + address);
  const given = givenLength(folded, at + surname);
  if (given === 0) return null;
  const end = at + surname + given;
  return found(end + addressLength(folded, end), end);
}

function addressLength(folded: string, at: number): number {
  return ADDRESS.exec(folded.slice(at))?.[0].length ?? 0;
}

/** Given names have one or two characters; 0 when what follows the surname is no name. */
function givenLength(folded: string, at: number): 0 | 1 | 2 {
  const rest = folded.slice(at);
  if (!HAN.test(rest) || NO_GIVEN.test(rest)) return 0;
  if (nameEnds(folded, at + 1)) return 1;
  return HAN.test(folded.slice(at + 1)) && nameEnds(folded, at + 2) ? 2 : 0;
}

function nameEnds(folded: string, at: number): boolean {
  return BEHIND.test(folded.slice(at)) || addressLength(folded, at) > 0;
}

/** Reads a name in Latin letters whose words stand last before, or first after, a place. */
export function latinName({ shown }: Utterance, at: number, side: "before" | "after"): FoundName | null {
  const words = Array.from(shown.matchAll(LATIN_WORD), ({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
  const outward =
    side === "before" ? words.filter((word) => word.end <= at).reverse() : words.filter((word) => word.start >= at);
  const taken: typeof words = [];
  for (const word of outward.slice(0, LONGEST_LATIN_NAME)) {
    const last = taken.at(-1);
    const apart = last === undefined ? "" : shown.slice(...gapOf(last, word));
    if (!isLatinName(word.word) || apart.trim() !== "") break;
    taken.push(word);
  }
  const start = Math.min(...taken.map((word) => word.start));
  const end = Math.max(...taken.map((word) => word.end));
  return taken.length === 0 ? null : { name: shown.slice(start, end), start, end };
}

function isLatinName(word: string): boolean {
  if (LATIN_TITLE.test(word)) return true;
  return CAPITALISED.test(word) && !LATIN_NOBODY.has(word.toLowerCase());
}

function gapOf(one: { start: number; end: number }, other: { start: number; end: number }): [number, number] {
  return [Math.min(one.end, other.end), Math.max(one.start, other.start)];
}
