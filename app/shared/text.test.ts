import { expect, test } from "vitest";
import { neutralizeCell, normalizeName, surnameOf, toHalfWidth } from "./text.ts";

test("turns full-width signs into half-width ones and leaves the rest", () => {
  expect(toHalfWidth("Ａ１，￥５．０　张")).toBe("A1,¥5.0 张");
});

test.each([
  [" 王　敏 ", "王敏"],
  ["John   Smith", "John Smith"],
  ["阿卜杜·热西提", "阿卜杜·热西提"],
  ["Ｌｉ　Ｗｅｉ", "Li Wei"],
  ["", ""],
])("stores the name %j as %j", (name, expected) => {
  expect(normalizeName(name)).toBe(expected);
});

test.each([
  ["张伟", "张"],
  ["欧阳娜娜", "欧阳"],
  ["司马兰丽", "司马"],
  ["歐陽菲菲", "歐陽"],
  ["司马", "司"],
  ["东方", "东"],
  ["John Smith", "Smith"],
  ["Madonna", "Madonna"],
  ["𠮷田", "𠮷"],
])("finds the surname of %s: %s", (name, surname) => {
  expect(surnameOf(name)).toBe(surname);
});

test.each(["=1+1", "+86138", "-2", "@SUM(A1)", "\tx", "\rx", "＝1"])("keeps a spreadsheet from running %j", (text) => {
  expect(neutralizeCell(text)).toBe(`'${text}`);
});

test.each(["张伟", "a=b", "", "1-2"])("leaves %j as it is", (text) => {
  expect(neutralizeCell(text)).toBe(text);
});
