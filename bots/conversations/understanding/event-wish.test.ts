import { expect, test } from "vitest";
import { readEventWish } from "./event-wish.ts";

test.each([
  ["12月有什么亲子活动", 12, "family"],
  ["十二月有活動嗎", 12, null],
  ["下个月有什么讲座", "next", "culture"],
  ["本月的活动", "this", null],
  ["family events in December", 12, "family"],
  ["11月21日有什么", 11, null],
  ["活动", null, null],
] as const)("reads the month and the kind of %s", (text, month, category) => {
  expect(readEventWish(text)).toEqual({ month, category });
});
