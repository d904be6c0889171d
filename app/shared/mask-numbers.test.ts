import { expect, test } from "vitest";
import { maskNumbers } from "./mask-numbers.ts";

test.each([
  ["推荐我同事王敏 13812345678 想看云湖三期", "推荐我同事王敏 138****5678 想看云湖三期"],
  ["138 1234 5678，云湖三期", "138 **** 5678，云湖三期"],
  ["电话１３８－１２３４－５６７８", "电话１３８－****－５６７８"],
  ["+86 138-1234-5678", "+86 1**-****-5678"],
  ["幺三八一二三四五六七八", "幺三八****五六七八"],
  ["一三八一二三四五六七八", "一三八****五六七八"],
  ["卡号 6217000010001234567", "卡号 621************4567"],
  ["HK 9123 4567", "HK 912* 4567"],
])("stars the middle of a number: %s", (text, masked) => {
  expect(maskNumbers(text)).toBe(masked);
});

test.each([
  "2026-11-22 10:30 来",
  "20261122",
  "奖励 ¥10,000.00，扣税 2000",
  "6-1203，明天 14:00–15:00",
  "验证码 271828",
  "一二三四五六七八九",
])("leaves dates, prices, rooms and codes: %s", (text) => {
  expect(maskNumbers(text)).toBe(text);
});
