import fc from "fast-check";
import { expect, test } from "vitest";
import { groupPhone, maskPhone, parsePhone } from "./phone.ts";

test.each([
  ["13812345678", "+8613812345678"],
  ["138 1234 5678", "+8613812345678"],
  ["138-1234-5678 ", "+8613812345678"],
  ["１３８１２３４５６７８", "+8613812345678"],
  ["+86 138 1234 5678", "+8613812345678"],
  ["0086 13812345678", "+8613812345678"],
  ["8613812345678", "+8613812345678"],
  ["‭13812345678‬", "+8613812345678"],
  ["+852 9123 4567", "+85291234567"],
  ["00852-91234567", "+85291234567"],
  ["+1 415 555 2671", "+14155552671"],
])("reads %j as %s", (text, expected) => {
  expect(parsePhone(text)).toBe(expected);
});

test.each([
  "",
  "138",
  "空号",
  "1381234567",
  "138123456789",
  "12812345678",
  "+86 12812345678",
  "021-62345678",
  "13812345678 / 13912345678",
  "1.38E+10",
  "+999 123456789",
])("finds no mobile number in %j", (text) => {
  expect(parsePhone(text)).toBeNull();
});

test("reads a number without calling code as one of the default region", () => {
  expect(parsePhone("9123 4567", "HK")).toBe("+85291234567");
  expect(parsePhone("13812345678", "HK")).toBeNull();
  expect(parsePhone("+86 13812345678", "HK")).toBe("+8613812345678");
});

test.each([
  ["+8613812345678", "138 1234 5678", "138 **** 5678"],
  ["+85291234567", "+852 9123 4567", "+852 **** 4567"],
  ["+886912345678", "+886 912 345 678", "+886 912 *** 678"],
  ["+14155552671", "+1 415 555 2671", "+1 415 *** 2671"],
  ["+447911123456", "+44 791112 3456", "+44 ****** 3456"],
])("shows %s as %s and masks it as %s", (e164, grouped, masked) => {
  expect(groupPhone(e164)).toBe(grouped);
  expect(maskPhone(e164)).toBe(masked);
});

test("reads back every mainland number it shows", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^1[3-9]\d{9}$/), (mobile) => {
      return parsePhone(groupPhone(`+86${mobile}`)) === `+86${mobile}`;
    }),
  );
});
