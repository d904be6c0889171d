import { expect, test } from "vitest";
import { maskCodes, maskNumbers } from "./mask-numbers.ts";

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
  ["https://club.example/r/9f86d081884c7d659a2feaa0c55ad015", "https://club.example/r/…"],
  ["链接/r/12345678901234567890123456789012。7 天内有效", "链接/r/…。7 天内有效"],
  ["/r/9f86d0***********feaa0c55ad015a0", "/r/…"],
  ["https://club.example/refer/0198", "https://club.example/refer/0198"],
])("takes the secret out of a friend's consent link and leaves other addresses: %s", (text, masked) => {
  expect(maskNumbers(text)).toBe(masked);
  expect(maskNumbers(masked)).toBe(masked);
});

test.each([
  "2026-11-22 10:30 来",
  "20261122",
  "值班电话 400-100-2000 或 400 820 0606",
  "奖励 ¥10,000.00，扣税 2000",
  "6-1203，明天 14:00–15:00",
  "验证码 271828",
  "一二三四五六七八九",
])("leaves dates, prices, rooms, codes and the duty number: %s", (text) => {
  expect(maskNumbers(text)).toBe(text);
});

test.each([
  ["271828", "••••••"],
  ["验证码是 271 828，收到了", "验证码是 ••••••，收到了"],
  ["２７１８２８", "••••••"],
  ["2\u200b7-18–2 8", "••••••"],
  ["13812345678 卡 6217000010001234567", "13812345678 卡 6217000010001234567"],
  ["6-1203，10:30", "6-1203，10:30"],
])("takes out a one-time code and nothing else: %s", (text, masked) => {
  expect(maskCodes(text)).toBe(masked);
});
