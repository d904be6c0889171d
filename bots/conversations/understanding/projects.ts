import { oneOf } from "./patterns.ts";
import { fold } from "./text.ts";
import type { Utterance } from "./text.ts";

/** A development that a message names, with its place in the text. */
export type FoundProject = { project: string; start: number; end: number };

const PHASE = "第?[一二三四五六七八九十\\d]{1,2}期";
/** How the names of developments end. */
const ENDING = `(?:${oneOf(
  "湾 府 苑 花园 园 城 里 庭 轩 阁 邸 墅 公馆 广场 世家 山庄 庄园 名都 国际 半岛 壹号 一号 一号院 雅居 家园 湖 台 岸 郡 著 序 悦 居 院 洲 岛 峰 谷 汇 御景 江山 时代 中心 小镇 天下 境 里弄 坊 座 澜 堤 畔 林语",
)})`;
/** Words after which a development is named. */
const LEAD = oneOf(
  "想要 问问 问一下 想去看看 想了解下 了解下 看下 看看下 想去看 想看一下 想看看 想看 想了解一下 想了解 了解一下 了解 想买 要买 打算买 准备买 考虑买 考虑 看中了 看中 看上了 看上 看好 看看 去看 来看 要看 在看 有意向的是 有意 意向楼盘 意向项目 意向 意向是 对 关注 咨询 报备 项目是 项目叫 项目 楼盘是 楼盘 推荐到 推荐去 参观 看 买 改成 换成 换到 改到 去 是",
);
/** What stands right behind the name of a development. */
const BEHIND = `(?=${oneOf(
  "的 那边 这边 楼盘 项目 感兴趣 有兴趣 有意 有意向 满意 房子 一下 看看 吗 呢 吧 啊 了 电话 手机 他 她 我 大平层 别墅 叠拼 洋房 户型 现房 样板 两房 三房 四房 一房 二房 两居 三居 四居 两室 三室 四室 请 谢谢 麻烦 怎么 什么 多少 还 预算 可以 能 , . 。 ; : ! ? ( ) 、 “ ”",
)}|\\s|\\d{5}|$)`;
const FILLER = "(?:你们|咱们|我们|贵司|公司|那个|这个|下|的){0,3}";
const HAN_NAME = "[\\p{Script=Han}a-z·]{1,9}?";

const afterLead = new RegExp(
  `(?<=(?:${LEAD})[:、, ]{0,2})${FILLER}(${HAN_NAME}(?:的?${PHASE}|${ENDING}))${BEHIND}`,
  "gu",
);
const withPhase = new RegExp(`[\\p{Script=Han}a-z]{2,4}?的?${PHASE}`, "gu");
const wholeClause = new RegExp(`(?<=^|[,。;、\\s])(${HAN_NAME}${ENDING})(?=$|[,。;、\\s!])`, "gu");
const phaseAlone = new RegExp(`^${PHASE}$`, "u");
const phaseBehind = new RegExp(`^的?${PHASE}`, "u");
const possessive = new RegExp(`的(?=${PHASE}$)`, "u");

/** A name found by its phase may have run over the words before it: 想看云湖三期. */
const LEADING_WORDS = new RegExp(
  `^(?:你们|咱们|我们|们|解(?=.{3})|贵司|贵公司|公司|那个|这个|新开的|开的|新的|新|一下|的|了|个|下|去|在|到|买|想|要|来|看|是)+`,
  "u",
);
/** 看中翠湖湾: the development does not begin with the second half of the word before it. */
const IN_LEAD = /^看[中上好下]$/;
const LEADING_CLAUSE = new RegExp(`^.*(?:${LEAD}|先生|女士|朋友|同事)(?=.{4,})`, "u");
/** What stands where a development could, and is none. */
const GENERIC = new RegExp(
  `^(?:${oneOf(
    "房 新房 二手房 学区房 婚房 楼盘 项目 小区 社区 公寓 商铺 车位 什么 哪 你们 我们 他们 咱们 这 那 有没有 活动 优惠 价格 环境 情况 不好意思 平台",
  )}|.*(?:${oneOf(
    "两居 三居 四居 五居 二居 一居 朋友 同事 亲戚 邻居 电话 推荐 介绍 奖励 积分 报名 师傅 物业 客服 管家 房子 公园 医院 学校 服务中心 市中心 售楼 营销中心 客服中心 健身中心 会员中心 老家 我家 在家 回家 大家 这里 那里 哪里 家里 楼里 心里 院里 公司里",
  )})|.*城里$)`,
  "u",
);

const LATIN_LEAD =
  "interested in|looking at|look at|wants? to see|wants? to buy|wants? to visit|like to see|like to visit|visiting|visit|viewing|view|seeing|see|buying|buy|project|project is|into|at|for";
const LATIN_ARTICLE = "the |your |our |(?:a|an) (?:flat|home|unit|apartment) (?:at|in) ";
const LATIN_NAME = "\\p{Lu}[\\p{L}'’]*(?: (?:\\p{Lu}[\\p{L}'’]*|of|\\d{1,2}(?!\\d)))*";
const latinAfterLead = new RegExp(`(?<=\\b(?:${LATIN_LEAD}):? (?:${LATIN_ARTICLE})?)${LATIN_NAME}`, "gu");
const latinWithPhase = /(?:\p{Lu}[\p{L}'’]* )+[Pp]hase (?:\d{1,2}|[IVX]+|one|two|three|four)/gu;
const LATIN_GENERIC =
  /^(?:I|We|He|She|They|My|Me|Mr|Mrs|Ms|Miss|Dr|The|English|Chinese|WeChat|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/;

/**
 * Finds the developments that a message names. Names of `known` developments are found anywhere;
 * others after words such as 想看 or "interested in", by a phase (三期), or alone in their clause.
 */
export function findProjects(utterance: Utterance, known: readonly string[]): FoundProject[] {
  const found = withoutOverlap([...knownIn(utterance, known), ...hanIn(utterance), ...latinIn(utterance)]);
  const whole = found.filter(({ project }) => !phaseAlone.test(project));
  return whole.length > 0 ? whole : found;
}

function knownIn({ shown, folded }: Utterance, known: readonly string[]): FoundProject[] {
  return known.flatMap((name) => {
    const start = folded.indexOf(fold(name));
    if (start === -1) return [];
    const phase = phaseBehind.exec(folded.slice(start + name.length))?.[0] ?? "";
    return [cut(shown, start, start + name.length + phase.length)];
  });
}

function hanIn({ shown, folded }: Utterance): FoundProject[] {
  const matches = [withPhase, afterLead, wholeClause].flatMap((pattern) => [...folded.matchAll(pattern)]);
  return matches.flatMap(({ 0: match, index }) => {
    const end = index + match.length;
    const words = LEADING_WORDS.exec(match)?.[0].length ?? Number(IN_LEAD.test(folded.slice(index - 1, index + 1)));
    const clause = LEADING_CLAUSE.exec(match.slice(words))?.[0].length ?? 0;
    const found = cut(shown, index + words + clause, end);
    return found.project.length < 2 || GENERIC.test(fold(found.project)) ? [] : [found];
  });
}

function latinIn({ shown }: Utterance): FoundProject[] {
  const matches = [latinWithPhase, latinAfterLead].flatMap((pattern) => [...shown.matchAll(pattern)]);
  return matches.flatMap(({ 0: match, index }) =>
    LATIN_GENERIC.test(match) ? [] : [cut(shown, index, index + match.length)],
  );
}

function cut(shown: string, start: number, end: number): FoundProject {
  return { project: shown.slice(start, end).trim().replace(possessive, ""), start, end };
}

/** Of two that overlap the first found is kept: a known name before a guessed one. */
function withoutOverlap(found: readonly FoundProject[]): FoundProject[] {
  const kept: FoundProject[] = [];
  for (const one of found) {
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}
