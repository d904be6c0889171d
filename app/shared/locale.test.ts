import { expect, test } from "vitest";
import { matchAcceptLanguage, parseLanguage } from "./locale.ts";

test.each([
  ["zh-CN,zh;q=0.9,en;q=0.8", "zh-CN"],
  ["zh-HK,zh;q=0.9", "zh-TW"],
  ["zh-Hant-TW", "zh-TW"],
  ["zh", "zh-CN"],
  ["en-GB;q=0.4, zh-TW;q=0.7", "zh-TW"],
  ["fr-FR,en;q=0.5", "en"],
  ["en;q=0,zh", "zh-CN"],
  ["fr", null],
  ["", null],
  ["*;q=x,,;", null],
  [null, null],
])("answers %j with %s", (header, language) => {
  expect(matchAcceptLanguage(header)).toBe(language);
});

test("knows its languages by exact name only", () => {
  expect(parseLanguage("zh-TW")).toBe("zh-TW");
  expect(parseLanguage("zh-tw")).toBeNull();
  expect(parseLanguage(null)).toBeNull();
});
