import { expect, test } from "vitest";
import { invariant } from "./invariant.ts";

test("stops when something that must hold does not", () => {
  expect(() => invariant(false, "entries sum to zero")).toThrow("entries sum to zero");
  expect(() => invariant(true, "fine")).not.toThrow();
});
