import { expect, expectTypeOf, test } from "vitest";
import type { Outcome } from "./outcome.ts";
import { ok, refuse } from "./outcome.ts";

function claim(stock: number): Outcome<number, "sold_out" | "not_yet"> {
  return stock > 0 ? ok(stock - 1) : refuse("sold_out", { stock });
}

test("says yes with a value", () => {
  expect(claim(2)).toEqual({ ok: true, value: 1 });
});

test("says no with a reason and its details", () => {
  expect(claim(0)).toEqual({ ok: false, reason: "sold_out", details: { stock: 0 } });
});

test("keeps the reason a literal", () => {
  expectTypeOf(refuse("sold_out").reason).toEqualTypeOf<"sold_out">();
  expectTypeOf(ok().value).toEqualTypeOf<undefined>();
});
