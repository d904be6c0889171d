import { describe, expect, test } from "vitest";
import { EVERYDAY_WORDS, readEverydayWords } from "./everyday-words.ts";
import { PERK_CATEGORIES } from "./perk-kinds.ts";
import { searchable } from "./search-grams.ts";

test.each([
  ["吃饭", "tea_food"],
  ["聚餐", "tea_food"],
  ["想吃飯", "tea_food"],
  ["Dinner", "tea_food"],
  ["洗车", "home"],
  ["剪头发", "home"],
  ["剪頭髮", "home"],
  ["haircut", "home"],
  ["修空调", "home"],
  ["修冷氣", "home"],
  ["ＣＡＲ wash!", "home"],
  ["看牙", "health"],
  ["出去玩", "travel"],
])("understands %s as %s", (typed, category) => {
  expect(readEverydayWords(typed)).toEqual({ categories: [category], besides: null });
});

describe("besides the wish", () => {
  test.each([
    ["吃饭 云湖", ["tea_food"], ["云湖"]],
    ["云湖附近吃饭的地方", ["tea_food"], ["云湖"]],
    ["北京饭店", ["tea_food"], ["北京"]],
    ["eating out 翠湖湾", ["tea_food"], ["翠湖湾"]],
    ["a place for dinner near 翠湖湾", ["tea_food"], ["翠湖湾"]],
    ["周末聚餐", ["tea_food"], undefined],
    ["hair cut", ["home"], undefined],
    ["带孩子吃饭", ["family", "tea_food"], undefined],
  ])("%s asks for what is left", (typed, categories, words) => {
    const wish = readEverydayWords(typed);
    expect(wish?.categories).toEqual(categories);
    expect(wish?.besides?.words).toEqual(words);
  });
});

test.each(["山隐茶馆", "走走旅行", "catering", "eatery", "体检", ""])("takes %j for a name, not a wish", (typed) => {
  expect(readEverydayWords(typed)).toBeNull();
});

const words = PERK_CATEGORIES.flatMap((category) =>
  Object.entries(EVERYDAY_WORDS[category]).flatMap(([language, list]) =>
    list.split(/、|, /).map((word) => ({ category, language, word })),
  ),
);

test("is written as the search compares, and leads from each word to its own category", () => {
  for (const { category, word } of words) {
    expect(searchable(word)).toBe(word);
    expect(readEverydayWords(word)?.categories, word).toEqual([category]);
  }
});

test("names no word twice in a language", () => {
  const once = new Set(words.map(({ language, word }) => `${language} ${word}`));
  expect(once.size).toBe(words.length);
});
