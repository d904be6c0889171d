import { expect, test } from "vitest";
import { countText, yuanText } from "./typed-number.ts";

test.each([
  ["1", 1],
  ["20", 20],
])("%j is a count from 1 to 20", (typed, count) => {
  expect(countText(1, 20).parse(typed)).toBe(count);
});

test.each(["0", "21", "1.5", "many", "", undefined])("%j is no count from 1 to 20", (typed) => {
  expect(countText(1, 20).safeParse(typed).error?.issues).toMatchObject([{ message: "not_a_count" }]);
});

test.each([
  ["12.5", 1250n],
  ["5,000", 5_000_00n],
])("%j yuan are %d fen", (typed, fen) => {
  expect(yuanText().parse(typed)).toBe(fen);
});

test.each([
  ["a lot", "not_an_amount"],
  ["1.234", "too_many_decimals"],
  [undefined, "missing"],
])("%j is refused as %s", (typed, reason) => {
  expect(yuanText().safeParse(typed).error?.issues).toMatchObject([{ message: reason }]);
});
