import { expect, it } from "vitest";
import { keepFields, recognisableValues } from "./keep-fields.ts";

it("keeps what was typed, in order, and every value of a repeated field", () => {
  const fields: [string, string][] = [
    ["words", "厨房漏水"],
    ["guest", "1"],
    ["guest", "2"],
  ];
  expect(keepFields(fields)).toEqual(fields);
});

it("keeps no secret", () => {
  const fields: [string, string][] = [
    ["currentPassword", "x"],
    ["code", "123456"],
    ["pin", "482013"],
    ["name", "陈屿"],
  ];
  expect(keepFields(fields)).toEqual([["name", "陈屿"]]);
});

it("shows people what they wrote, not what the page added", () => {
  const fields: [string, string][] = [
    ["requestId", "0190f3c2-7d4e-7b1a-9c3d-2a4b5c6d7e8f"],
    ["intent", "save"],
    ["agree", "on"],
    ["words", "厨房漏水"],
    ["name", " "],
  ];
  expect(recognisableValues(fields)).toEqual(["厨房漏水"]);
});
