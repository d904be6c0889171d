import type { EventCategory } from "#app/features/events/rules/event-terms.ts";
import { oneOf } from "./patterns.ts";
import { listen } from "./text.ts";

/** Which events a message asks for; null where it does not say. `month` is 1 to 12, the next such to come. */
export type EventWish = { month: number | "this" | "next" | null; category: EventCategory | null };

const CATEGORIES: readonly (readonly [EventCategory, string])[] = [
  ["family", "亲子 孩子 小孩 儿童 小朋友 宝宝 family kids children"],
  ["volunteer", "公益 志愿 义工 volunteer charity"],
  ["health", "义诊 健康 养生 体检 health"],
  ["sport", "运动 球赛 羽毛球 篮球 瑜伽 跑步 马拉松 sport yoga"],
  ["outing", "出游 郊游 露营 采摘 徒步 旅行 outing hike hiking trip"],
  ["festival", "节日 过节 元旦 春节 元宵 端午 中秋 圣诞 festival"],
  ["culture", "文化 讲座 音乐 书法 茶会 展览 画展 观影 电影 culture concert"],
  ["class", "课 培训 手工 烘焙 插花 class workshop"],
];
const categories = CATEGORIES.map(([category, words]) => ({ category, pattern: new RegExp(oneOf(words), "u") }));

const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
const MONTH = /(?<!\d)(1[0-2]|[1-9])月|(十[一二]?|[一二三四五六七八九])月/u;
const NAMED = /\b(january|february|march|april|may|june|july|august|september|october|november|december)\b/;
const NAMES = "january february march april may june july august september october november december".split(" ");

/** Reads which events a message asks for. */
export function readEventWish(text: string): EventWish {
  const { folded } = listen(text);
  const category = categories.find(({ pattern }) => pattern.test(folded))?.category ?? null;
  return { month: monthIn(folded), category };
}

function monthIn(folded: string): EventWish["month"] {
  if (/下个?月|next month/.test(folded)) return "next";
  if (/(?:这个?|本)月|this month/.test(folded)) return "this";
  const [, digits, numeral] = MONTH.exec(folded) ?? [];
  if (digits !== undefined) return Number(digits);
  if (numeral !== undefined) return NUMERALS.indexOf(numeral) + 1;
  const name = NAMED.exec(folded)?.[1];
  return name === undefined ? null : NAMES.indexOf(name) + 1;
}
