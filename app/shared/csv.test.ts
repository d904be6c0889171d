import { expect, test } from "vitest";
import { csvLine } from "./csv.ts";

test("quotes what needs quotes and neutralises formulas", () => {
  expect(csvLine(["张伟", 'a "b", c', "=1+1", -5, 7n, null, "two\nlines"])).toBe(
    '张伟,"a ""b"", c",\'=1+1,-5,7,,"two\nlines"\r\n',
  );
});
