import { expect, test } from "vitest";
import { readSeasons, writeSeasons } from "./read-seasons.ts";
import { WARRANTY_DEFAULTS } from "./warranty-defaults.ts";

const { seasons, otherCities } = WARRANTY_DEFAULTS;

test("reads what it writes", () => {
  expect(readSeasons(writeSeasons({ seasons, otherCities }))).toEqual({ ok: true, value: { seasons, otherCities } });
});

test("takes full-width spaces, commas, empty lines and 市", () => {
  const text = "*　11-15 03-15 06-01 09-30\n\n北京市,11-15，03-15、06-01 09-30 ";
  expect(readSeasons(text)).toMatchObject({
    value: { seasons: { 北京: { heating: { from: "11-15", to: "03-15" } } } },
  });
});

test.each([
  ["* 11-15 03-15 06-01", "season_line_wrong", 1],
  ["* 11-15 03-15 06-01 09-30\n北京 11-15 02-30 06-01 09-30", "season_line_wrong", 2],
  ["* 11-15 03-15 06-01 09-30\n北京 11-15 13-01 06-01 09-30", "season_line_wrong", 2],
  ["北京 11-15 03-15 06-01 09-30", "season_others_missing", undefined],
  ["", "season_others_missing", undefined],
])("says what is wrong with %j", (text, reason, line) => {
  const read = readSeasons(text);
  expect(read).toMatchObject({ ok: false, reason });
  if (line !== undefined) expect(read).toMatchObject({ details: { line } });
});
