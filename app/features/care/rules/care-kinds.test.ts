import { expect, test } from "vitest";
import { categoriesOf } from "./care-kinds.ts";
import { COMPONENTS } from "./warranty-rules.ts";

test("a repair can be about every part of a home that has a warranty, or is left to the desk to sort", () => {
  expect(categoriesOf("repair").toSorted()).toEqual([...COMPONENTS, "other"].toSorted());
});
