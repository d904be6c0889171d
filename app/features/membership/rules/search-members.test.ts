import { expect, test } from "vitest";
import { readSearch } from "./search-members.ts";

test.each([
  ["林静", [{ text: "林静", phone: null, home: null }]],
  ["138 0012 2046", [{ text: "138 0012 2046", phone: "+8613800122046", home: null }]],
  ["1203", [{ text: "1203", phone: null, home: { room: "1203" } }]],
  [
    "云湖 6-1203",
    [
      { text: "云湖", phone: null, home: null },
      { text: "6-1203", phone: null, home: { block: "6", room: "1203" } },
    ],
  ],
  ["6栋3单元1203", [{ text: "6栋3单元1203", phone: null, home: { block: "6", unit: "3", room: "1203" } }]],
  ["  ", []],
])("reads the search %j", (text, expected) => {
  expect(readSearch(text)).toEqual(expected);
});

test("reads no more words than a person types", () => {
  expect(readSearch("a ".repeat(1_000))).toHaveLength(5);
});
