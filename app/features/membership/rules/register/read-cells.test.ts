import fc from "fast-check";
import { expect, test } from "vitest";
import { isFormula, readArea, readCoOwners, readIdentity, readNames, unquoteText } from "./read-cells.ts";

test.each([
  ["118.32", "118.32"],
  ["118.31999999999999", "118.32"],
  ["89.5㎡", "89.50"],
  ["1,180.5", "1180.50"],
  ["１０５", "105.00"],
  ["105 平方米", "105.00"],
  ["", ""],
  ["/", ""],
  ["0", null],
  ["-5", null],
  ["约90", null],
  ["123456789", null],
])("reads the area %j as %j", (cell, expected) => {
  expect(readArea(cell)).toBe(expected);
});

test.each([
  ["4403**********6521", "4403**********6521"],
  ["440301199001016521", "4403**********6521"],
  ["44030119900101652x", "4403**********652X"],
  ["A1234567", "A******7"],
  ["A123456789", "A123**6789"],
  ["", ""],
])("keeps of the identity number %j only %j", (cell, expected) => {
  expect(readIdentity(cell)).toBe(expected);
});

test("never keeps a full identity number", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9A-Z]{3,18}$/), (number) => {
      expect(readIdentity(number)).not.toContain(number);
    }),
  );
});

test.each([
  ["王　敏", ["王敏"]],
  ["张三、李四", ["张三", "李四"]],
  ["张三/李四", ["张三", "李四"]],
  ["Smith, John", ["Smith, John"]],
  ["阿迪力·买买提", ["阿迪力·买买提"]],
  ["-", []],
  [" ", []],
])("reads the names %j as %j", (cell, expected) => {
  expect(readNames(cell)).toEqual(expected);
});

test.each([
  ["赵超雨", "", [{ name: "赵超雨", phone: null }]],
  ["赵超雨", "138 0013 8000", [{ name: "赵超雨", phone: "+8613800138000" }]],
  ["赵超雨 13800138000", "", [{ name: "赵超雨", phone: "+8613800138000" }]],
  [
    "赵超雨（13800138000）、钱多",
    "",
    [
      { name: "赵超雨", phone: "+8613800138000" },
      { name: "钱多", phone: null },
    ],
  ],
  [
    "赵超雨,钱多",
    "空号",
    [
      { name: "赵超雨", phone: null },
      { name: "钱多", phone: null },
    ],
  ],
  ["无", "", []],
  ["", "13800138000", []],
])("reads the co-owners %j with phone %j", (cell, phone, expected) => {
  expect(readCoOwners(cell, phone)).toEqual(expected);
});

test.each([
  ["=1+1", true],
  ["＝SUM(A1)", true],
  ["#N/A", true],
  ["#REF!", true],
  ["24#", false],
  ["-", false],
])("takes %j for a formula: %s", (cell, expected) => {
  expect(isFormula(cell)).toBe(expected);
});

test("takes the text out of a formula that only quotes it", () => {
  expect(unquoteText('="0301"')).toBe("0301");
  expect(unquoteText('=HYPERLINK("http://x")')).toBe('=HYPERLINK("http://x")');
});
