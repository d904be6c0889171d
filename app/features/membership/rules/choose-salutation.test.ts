import { expect, test } from "vitest";
import { choiceOf, salutationsFor } from "./choose-salutation.ts";

const lin = { name: "林静", language: "zh-CN" } as const;

test("offers the usual forms with the member's own name", () => {
  expect(salutationsFor(lin.name, lin.language).map(({ text }) => text)).toEqual([
    "林先生",
    "林女士",
    "林叔叔",
    "林阿姨",
    "林静",
  ]);
});

test.each([
  ["林女士", "ms"],
  ["林静", "name"],
  ["静姐", "own"],
] as const)("recognises %s as %s", (salutation, choice) => {
  expect(choiceOf(salutation, lin)).toBe(choice);
});
