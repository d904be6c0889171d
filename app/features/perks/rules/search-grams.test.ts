import fc from "fast-check";
import { expect, test } from "vitest";
import { parseSearch, searchable, searchGrams } from "./search-grams.ts";

test.each([
  ["山隐茶馆 · 双人茶席", "山隐茶馆 双人茶席"],
  ["ＳＰＡ（Day-Pass）", "spa day pass"],
  ["  ¥68/位  ", "68 位"],
])("compares %s as %s", (typed, text) => {
  expect(searchable(typed)).toBe(text);
});

test("indexes single and neighbouring characters, not across words", () => {
  expect(searchGrams("体检 a")).toEqual(["a", "体", "体检", "检"].sort());
});

test.each([
  ["体检", { words: ["体检"], grams: ["体检"] }],
  ["茶", { words: ["茶"], grams: ["茶"] }],
  ["云湖 防水课", { words: ["云湖", "防水课"], grams: ["云湖", "水课", "防水"].sort() }],
])("asks for %s", (typed, query) => {
  expect(parseSearch(typed)).toEqual(query);
});

test.each(["", "   ", "·—!"])("asks nothing for %j", (typed) => {
  expect(parseSearch(typed)).toBeNull();
});

test("finds every part of every text", () => {
  const words = fc.stringMatching(/^[茶馆体检防水a-c1]{1,8}( [茶馆体检防水a-c1]{1,8}){0,3}$/u);
  fc.assert(
    fc.property(words, fc.nat(), fc.integer({ min: 1, max: 10 }), (text, from, length) => {
      const start = from % text.length;
      const query = parseSearch(text.slice(start, start + length));
      const grams = new Set(searchGrams(text));
      expect(query?.grams.every((gram) => grams.has(gram)) ?? true).toBe(true);
      expect(query?.words.every((word) => text.includes(word)) ?? true).toBe(true);
    }),
  );
});
