import { expect, test } from "vitest";
import type { WarrantyPromise } from "./warranty-rules.ts";
import { writePromises } from "./write-promises.ts";

const roof: WarrantyPromise = { component: "roof_waterproofing", period: { count: 8, unit: "year" } };
const heating: WarrantyPromise = { component: "heating", period: { count: 3, unit: "heating_season" } };

test("the same promises are one text in any order, others another", () => {
  expect(writePromises([roof, heating])).toBe("heating 3 heating_season, roof_waterproofing 8 year");
  expect(writePromises([heating, roof])).toBe(writePromises([roof, heating]));
  expect(writePromises([{ ...roof, period: { count: 8, unit: "month" } }])).not.toBe(writePromises([roof]));
  expect(writePromises([])).toBe("");
});
