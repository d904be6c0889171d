import fc from "fast-check";
import { expect, test } from "vitest";
import { readPageKey, readPageMoment, writePageKey } from "./page-key.ts";

const id = "0190a8f4-6d3e-7000-8000-000000000001";

test("what is written is read", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date("1990-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }), (at) => {
      expect(readPageKey(writePageKey({ at, id }))).toEqual({ at, id });
    }),
  );
});

test.each([null, "", "x", `.${id}`, `12.${id.slice(1)}`, `12.${"z".repeat(36)}`, `1e9.${id}`, `-99999999999999.${id}`])(
  "%j is no key",
  (text) => {
    expect(readPageKey(text)).toBeNull();
  },
);

test("reads the moment where a list goes on, and nothing from what is none", () => {
  expect(readPageMoment("1795305600000")).toBe(1_795_305_600_000);
  for (const text of [null, "", "soon", "-1", "0", "1.5", "1e308", "99999999999999999999", "8640000000000001"]) {
    expect(readPageMoment(text)).toBeNull();
  }
});
