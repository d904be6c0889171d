import { expect, test } from "vitest";
import { findPhones } from "./phones.ts";
import { listen } from "./text.ts";

function phonesIn(text: string, hongKong = false): string[] {
  return findPhones(listen(text).folded, { hongKong }).phones.map(({ e164 }) => e164);
}

test.each([
  ["13812345678", "+8613812345678"],
  ["１３８１２３４５６７８", "+8613812345678"],
  ["138 1234 5678", "+8613812345678"],
  ["138-1234-5678", "+8613812345678"],
  ["1 3 8 1 2 3 4 5 6 7 8", "+8613812345678"],
  ["+86 138 1234 5678", "+8613812345678"],
  ["0086-13812345678", "+8613812345678"],
  ["8613812345678", "+8613812345678"],
  ["一三八一二三四五六七八", "+8613812345678"],
  ["幺三八 1234 五六七八", "+8613812345678"],
  ["1️⃣3️⃣8️⃣12345678", "+8613812345678"],
  ["+852 9123 4567", "+85291234567"],
  ["(+852) 9123-4567", "+85291234567"],
  ["0912-345-678", "+886912345678"],
  ["3栋2单元1001 13812345678", "+8613812345678"],
  ["云湖三期13812345678", "+8613812345678"],
])("reads %s", (text, e164) => {
  expect(phonesIn(text)).toEqual([e164]);
});

test("reads several numbers apart, whatever stands between them", () => {
  const both = ["+8613812345678", "+8613987654321"];
  expect(phonesIn("13812345678,13987654321")).toEqual(both);
  expect(phonesIn("13812345678 13987654321")).toEqual(both);
  expect(phonesIn("+8613812345678/13987654321")).toEqual(both);
  expect(phonesIn("王敏138 1234 5678李强139 8765 4321")).toEqual(both);
});

test.each(["1381234567", "138123456789", "12812345678", "110", "2026年11月21日 14:00", "3-2-1001", "¥5,000.00"])(
  "finds no number in %s",
  (text) => {
    expect(phonesIn(text)).toEqual([]);
  },
);

test("notices a number that was meant and is none", () => {
  const broken = (text: string) => findPhones(listen(text).folded, { hongKong: false }).broken.length;
  expect(broken("王敏 1381234567")).toBe(1);
  expect(broken("电话 12345")).toBe(1);
  expect(broken("门牌 12345")).toBe(0);
  expect(broken("13812345678")).toBe(0);
});
