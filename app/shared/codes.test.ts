import fc from "fast-check";
import { expect, test } from "vitest";
import { groupCode, isValidCode, makeCode, normalizeCode } from "./codes.ts";

const code = fc
  .tuple(fc.integer({ min: 2, max: 20 }), fc.uint8Array({ minLength: 20, maxLength: 20 }))
  .map(([length, bytes]) => makeCode(length, (count) => bytes.slice(0, count)));

test("makes codes of the wanted length that are valid", () => {
  fc.assert(fc.property(code, (made) => isValidCode(made)));
  expect(makeCode(8, (count) => new Uint8Array(count).fill(7))).toHaveLength(8);
});

test("is valid again after being shown in groups, read aloud and typed", () => {
  fc.assert(
    fc.property(code, (made) => {
      const typed = groupCode(made).toLowerCase().replaceAll("0", "o").replaceAll("1", "l");
      return normalizeCode(` ${typed} `) === made;
    }),
  );
});

test("notices every single wrong symbol", () => {
  fc.assert(
    fc.property(code, fc.nat(), fc.constantFrom(..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"), (made, at, symbol) => {
      const index = at % made.length;
      fc.pre(made[index] !== symbol);
      return !isValidCode(made.slice(0, index) + symbol + made.slice(index + 1));
    }),
  );
});

test("notices every swap of two different symbols", () => {
  fc.assert(
    fc.property(code, fc.nat(), fc.nat(), (made, first, second) => {
      const symbols = [...made];
      const [a, b] = [first % made.length, second % made.length];
      fc.pre(symbols[a] !== symbols[b]);
      [symbols[a], symbols[b]] = [made.charAt(b), made.charAt(a)];
      return !isValidCode(symbols.join(""));
    }),
  );
});

test.each([
  ["７k3f　92qx", "7K3F92QX"],
  ["7k3f–92qx", "7K3F92QX"],
  ["oO Il", "0011"],
])("reads %j as %s", (typed, code) => {
  expect(normalizeCode(typed)).toBe(code);
});

test.each(["", "0", "U0", "7K!F", "客会"])("takes %j for no code", (text) => {
  expect(isValidCode(text)).toBe(false);
});

test("shows groups of four", () => {
  expect(groupCode("7K3F92QX5")).toBe("7K3F-92QX-5");
  expect(groupCode("")).toBe("");
});
