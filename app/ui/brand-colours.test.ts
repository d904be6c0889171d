import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brandStyle, contrastRatio, readableShade, TEXT_CONTRAST } from "./brand-colours.ts";

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);

function valuesOf(rules: string, name: string): string[] {
  return Array.from(rules.matchAll(new RegExp(`--${name}:(#[0-9a-f]{6})`, "g")), (match) => match[1] ?? "");
}

describe("contrastRatio", () => {
  it("gives the ends of the scale", () => {
    expect(contrastRatio("#000000", "#ffffff")).toBeCloseTo(21);
    expect(contrastRatio("#1f5c4a", "#1F5C4A")).toBe(1);
  });

  it("is the same both ways round", () => {
    fc.assert(fc.property(colour, colour, (one, other) => contrastRatio(one, other) === contrastRatio(other, one)));
  });
});

describe("readableShade", () => {
  it("leaves a colour alone that already reads", () => {
    expect(readableShade("#1f5c4a", ["#fffdfa"], "#000000")).toBe("#1f5c4a");
  });

  it("darkens a yellow until it reads on white", () => {
    expect(contrastRatio(readableShade("#f2b04a", ["#ffffff"], "#000000"), "#ffffff")).toBeGreaterThanOrEqual(
      TEXT_CONTRAST,
    );
  });
});

describe("brandStyle", () => {
  it("says nothing about the club's own colours", () => {
    expect(brandStyle({ act: "#1F5C4A", attend: "#D9622B" })).toBe("");
  });

  it("refuses what is not a colour", () => {
    expect(() => brandStyle({ act: "red}body{display:none", attend: "#D9622B" })).toThrow();
  });

  it("keeps every word readable, whatever colours are chosen", () => {
    fc.assert(
      fc.property(colour, colour, (act, attend) => {
        const rules = brandStyle({ act, attend });
        for (const name of ["pine", "persimmon"]) {
          const washes = valuesOf(rules, `${name}-wash`);
          valuesOf(rules, `${name}-ink`).forEach((ink, index) => {
            expect(contrastRatio(ink, washes[index] ?? "")).toBeGreaterThanOrEqual(TEXT_CONTRAST);
          });
        }
        for (const fill of valuesOf(rules, "pine")) {
          expect(contrastRatio(fill, "#fffdfa")).toBeGreaterThanOrEqual(TEXT_CONTRAST);
        }
      }),
    );
  });
});
