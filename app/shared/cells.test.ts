import fc from "fast-check";
import { expect, test } from "vitest";
import { readDay, readText } from "./cells.ts";

const since1900 = { usesDate1904: false };

test.each([
  ["2019-06-01", "2019-06-01"],
  ["2019/6/1", "2019-06-01"],
  ["2019.06.01", "2019-06-01"],
  ["2019年6月1日", "2019-06-01"],
  ["2019 年 6 月 1 日", "2019-06-01"],
  ["２０１９－０６－０１", "2019-06-01"],
  ["20190601", "2019-06-01"],
  ["2019-06-01 00:00:00", "2019-06-01"],
  ["43617", "2019-06-01"],
  ["43617.5", "2019-06-01"],
  ["45596", "2024-10-31"],
  ["36585", "2000-02-29"],
  ["", ""],
  ["-", ""],
  ["待定", null],
  ["20230/5/1", null],
  ["2019-06-31", null],
  ["2023-02-29", null],
  ["2019年6月", null],
  ["2019", null],
  ["1/6/2019", null],
  ["1899-12-31", null],
  ["2101-01-01", null],
  ["2019-13-01", null],
  ["=TODAY()", null],
])("reads the day %j as %j", (cell, expected) => {
  expect(readDay(cell, since1900)).toBe(expected);
});

test("counts days from 1904 where the workbook does", () => {
  expect(readDay("42155", { usesDate1904: true })).toBe("2019-06-01");
});

test("reads the spellings of one day alike", () => {
  fc.assert(
    fc.property(fc.integer({ min: 20_000, max: 73_000 }), (serial) => {
      const iso = readDay(String(serial), since1900) ?? "";
      const [year = "", month = "", day = ""] = iso.split("-");
      const bare = [year, Number(month), Number(day)];
      for (const written of [
        iso,
        bare.join("/"),
        bare.join("."),
        `${bare[0]}年${bare[1]}月${bare[2]}日`,
        year + month + day,
      ]) {
        expect(readDay(written, since1900)).toBe(iso);
      }
    }),
  );
});

test("takes placeholders for empty", () => {
  expect(["-", "/", "无", "N/A", " ", "　"].map(readText)).toEqual(["", "", "", "", "", ""]);
});
