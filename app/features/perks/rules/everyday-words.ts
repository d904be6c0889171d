import { PERK_CATEGORIES, type PerkCategory } from "./perk-kinds.ts";
import { parseSearch, searchable, type SearchQuery } from "./search-grams.ts";

/**
 * What owners type who look for a kind of thing and know no merchant, by the category in which they find it. Only words
 * for an errand or a wish: what merchants call their own things (咖啡, 体检, 瑜伽) is found in their perks, and as an
 * everyday word would bury it under its whole category. A Chinese word counts within a longer one (想吃饭), an English
 * one as it stands.
 */
export const EVERYDAY_WORDS: Readonly<Record<PerkCategory, { "zh-CN": string; "zh-TW": string; en: string }>> = {
  family: {
    "zh-CN": "带孩子、带娃、遛娃、陪孩子、小朋友、小孩玩",
    "zh-TW": "帶孩子、帶小孩、遛娃、陪孩子、小朋友、小孩玩",
    en: "kids, children, for kids, family fun, playground",
  },
  parents: {
    "zh-CN": "爸妈、爸爸妈妈、父母、老人、爷爷奶奶、外公外婆",
    "zh-TW": "爸媽、爸爸媽媽、父母、老人、爺爺奶奶、外公外婆",
    en: "my parents, grandparents, elderly, seniors",
  },
  home: {
    "zh-CN":
      "修空调、洗空调、修水管、通下水道、修家电、修灯、打扫、搞卫生、钟点工、搬家、洗衣服、洗车、剪头发、剪发、理发、做头发、美发",
    "zh-TW":
      "修冷氣、洗冷氣、修空調、修水管、通水管、修家電、修燈、打掃、清潔工、鐘點工、搬家、洗衣服、洗車、剪頭髮、剪髮、理髮、做頭髮、美髮",
    en: "haircut, hair cut, hairdresser, barber, salon, car wash, cleaning, cleaner, plumber, repair, air conditioner, handyman, laundry, moving house",
  },
  tea_food: {
    "zh-CN": "吃饭、聚餐、请客、下馆子、吃什么、好吃的、晚饭、午饭、中饭、餐厅、饭店、饭馆、喝茶、喝咖啡",
    "zh-TW": "吃飯、聚餐、請客、上館子、吃什麼、好吃的、晚飯、午飯、餐廳、飯館、喝茶、喝咖啡",
    en: "dinner, lunch, breakfast, supper, brunch, eat, eating, eat out, eating out, food, meal, restaurant, restaurants, cafe, drinks",
  },
  sport: {
    "zh-CN": "锻炼、运动、减肥、打球、健身房、学游泳",
    "zh-TW": "鍛鍊、運動、減肥、打球、健身房、學游泳",
    en: "exercise, workout, work out, gym, fitness, swimming, sports",
  },
  culture: {
    "zh-CN": "看书、借书、看电影、学手艺、兴趣班、学乐器",
    "zh-TW": "看書、借書、看電影、學手藝、才藝班、學樂器",
    en: "movie, movies, film, books, reading, crafts, music lessons, hobby, hobbies",
  },
  health: {
    "zh-CN": "看病、看医生、看牙、牙疼、洗牙、配眼镜、查身体",
    "zh-TW": "看病、看醫生、看牙、牙痛、洗牙、配眼鏡、健檢",
    en: "doctor, dentist, teeth, glasses, eye test, checkup, check up",
  },
  travel: {
    "zh-CN": "旅游、度假、出去玩、出门玩、订酒店、住酒店、周末去哪",
    "zh-TW": "旅遊、度假、出去玩、出門玩、飯店、週末去哪",
    en: "holiday, holidays, vacation, trip, travel, hotel, hotels, weekend away, getaway",
  },
  finance: {
    "zh-CN": "理财、存钱、买保险、贷款",
    "zh-TW": "理財、存錢、買保險、貸款",
    en: "insurance, bank, savings, loan, investing",
  },
  pets: {
    "zh-CN": "养狗、养猫、遛狗、狗狗、猫咪、给狗洗澡、打疫苗",
    "zh-TW": "養狗、養貓、遛狗、狗狗、貓咪、幫狗洗澡、打疫苗",
    en: "dog, dogs, cat, cats, pet, pets, vet, puppy, kitten",
  },
};

/** Words around a wish that say nothing of what is looked for. */
const FILLERS =
  /我想|我要|我们|我們|想要|哪里|哪裡|哪儿|附近|周末|週末|一起|地方|师傅|師傅|便宜|有没有|有沒有|[我想要去找的好有吗嗎]/gu;
const ENGLISH_FILLERS = new Set(
  "a an and at for get go good have i in me my near need of out place places some the to want where with".split(" "),
);

type Term = { word: string; category: PerkCategory; pattern: RegExp };

/** Longer words first: "eat out" is taken as a whole before "eat" is. */
const TERMS: readonly Term[] = PERK_CATEGORIES.flatMap((category) =>
  Object.values(EVERYDAY_WORDS[category])
    .flatMap((list) => list.split(/、|, /))
    .map((word) => ({ word, category, pattern: patternOf(word) })),
).toSorted((one, other) => other.word.length - one.word.length);

function patternOf(word: string): RegExp {
  return new RegExp(/\p{Script=Han}/u.test(word) ? word : `(?<=^| )${word}(?= |$)`, "gu");
}

/** A wish in everyday words: the categories that have it, and what is asked of their perks besides. */
export type EverydayWish = { categories: PerkCategory[]; besides: SearchQuery | null };

/**
 * Reads a search as typed: 云湖附近吃饭 wishes for something to eat and asks for 云湖 besides.
 * @returns null when no everyday word is in it.
 */
export function readEverydayWords(typed: string): EverydayWish | null {
  const text = searchable(typed);
  const found = TERMS.filter(({ pattern }) => text.search(pattern) >= 0);
  if (found.length === 0) return null;
  const left = found.reduce((rest, { pattern }) => rest.replaceAll(pattern, " "), text).replaceAll(FILLERS, " ");
  const asked = left.split(" ").filter((word) => !ENGLISH_FILLERS.has(word));
  const categories = PERK_CATEGORIES.filter((category) => found.some((term) => term.category === category));
  return { categories, besides: parseSearch(asked.join(" ")) };
}
