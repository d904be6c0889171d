import fc from "fast-check";
import { expect, test } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { warrantyOf } from "./compute-warranty.ts";
import type { ComponentWarranty } from "./compute-warranty.ts";
import { WARRANTY_DEFAULTS } from "./warranty-defaults.ts";
import { COMPONENTS } from "./warranty-rules.ts";
import type { Component, Period, WarrantyPromise } from "./warranty-rules.ts";

const day = Temporal.PlainDate.from;
const rules = WARRANTY_DEFAULTS;

function coverOf(component: Component, warranties: readonly ComponentWarranty[]): ComponentWarranty {
  return warranties.filter((warranty) => warranty.component === component)[0] ?? expect.fail();
}

test.each([
  ["foundation_structure", "2071-12-18", true, "statutory"],
  ["roof_waterproofing", "2026-12-18", true, "statutory"],
  ["leak_proofing", "2026-12-18", true, "statutory"],
  ["heating", "2024-03-15", false, "statutory"],
  ["cooling", "2023-09-30", false, "statutory"],
  ["electrical_lines", "2023-12-18", false, "statutory"],
  ["water_pipes", "2023-12-18", false, "statutory"],
  ["equipment_installation", "2023-12-18", false, "statutory"],
  ["decoration", "2023-12-18", false, "statutory"],
  ["doors_windows", "2022-12-18", false, "minimum"],
  ["plaster", "2022-12-18", false, "minimum"],
  ["floor_surface", "2022-12-18", false, "minimum"],
  ["sanitary_ware", "2022-12-18", false, "minimum"],
  ["pipe_blockage", "2022-02-18", false, "minimum"],
  ["lamps_switches", "2022-06-18", false, "minimum"],
] as const)(
  "a Beijing home handed over on 2021-12-18 has %s covered until %s",
  (component, endsOn, inWarranty, source) => {
    const warranties = warrantyOf({
      handoverOn: day("2021-12-18"),
      city: "北京",
      on: day("2026-11-21"),
      rules,
      promises: [],
    });
    expect(warranties.map((warranty) => warranty.component)).toEqual(COMPONENTS);
    const { endsOn: end, ...rest } = coverOf(component, warranties);
    expect(end.toString()).toBe(endsOn);
    expect(rest).toEqual({ component, startsOn: day("2021-12-18"), inWarranty, source });
  },
);

test.each([
  ["2022-12-17", false],
  ["2022-12-18", true],
  ["2023-12-18", true],
  ["2023-12-19", false],
])("covers the first and the last day: on %s %s", (on, inWarranty) => {
  const warranties = warrantyOf({
    handoverOn: day("2022-12-18"),
    city: "深圳",
    on: day(on),
    rules,
    promises: [],
  });
  expect(coverOf("plaster", warranties).inWarranty).toBe(inWarranty);
});

test.each([
  ["北京", "2024-03-15"],
  ["北京市", "2024-03-15"],
  ["哈尔滨", "2024-04-20"],
  ["青岛", "2024-04-05"],
  ["深圳", "2024-03-15"],
])("counts the heating seasons of %s", (city, endsOn) => {
  const warranties = warrantyOf({
    handoverOn: day("2021-12-18"),
    city,
    on: day("2022-01-01"),
    rules,
    promises: [],
  });
  expect(coverOf("heating", warranties).endsOn.toString()).toBe(endsOn);
});

test("lets the 1998 minimum hold where less is left of the builder's period at handover", () => {
  const warranties = warrantyOf({
    acceptedOn: day("2018-03-01"),
    handoverOn: day("2022-06-01"),
    city: "北京",
    on: day("2023-05-01"),
    rules,
    promises: [],
  });
  const roof = coverOf("roof_waterproofing", warranties);
  expect([roof.endsOn.toString(), roof.source]).toEqual(["2025-06-01", "minimum"]);
  const leaks = coverOf("leak_proofing", warranties);
  expect([leaks.endsOn.toString(), leaks.source]).toEqual(["2023-06-01", "minimum"]);
  const pipes = coverOf("water_pipes", warranties);
  expect([pipes.endsOn.toString(), pipes.inWarranty]).toEqual(["2020-03-01", false]);
});

test("names the promise where it goes beyond the law, and only there", () => {
  const promises: WarrantyPromise[] = [
    { component: "roof_waterproofing", period: { count: 8, unit: "year" } },
    { component: "leak_proofing", period: { count: 5, unit: "year" } },
    { component: "decoration", period: { count: 6, unit: "month" } },
    { component: "heating", period: { count: 5, unit: "year" } },
  ];
  const warranties = warrantyOf({
    handoverOn: day("2022-01-15"),
    city: "北京",
    on: day("2026-11-21"),
    rules,
    promises,
  });
  const seen = promises.map(({ component }) => {
    const { endsOn, source } = coverOf(component, warranties);
    return [endsOn.toString(), source];
  });
  expect(seen).toEqual([
    ["2030-01-15", "promise"],
    ["2027-01-15", "statutory"],
    ["2024-01-15", "statutory"],
    ["2027-01-15", "promise"],
  ]);
});

const anyDay = fc.integer({ min: 0, max: 15_000 }).map((days) => day("2000-01-31").add({ days }));
const anyCity = fc.constantFrom(...Object.keys(rules.seasons), "深圳", "");
const anyPeriod: fc.Arbitrary<Period> = fc.record({
  count: fc.integer({ min: 1, max: 60 }),
  unit: fc.constantFrom("month", "year", "heating_season", "cooling_season"),
});
const anyPromises = fc.array(fc.record({ component: fc.constantFrom(...COMPONENTS), period: anyPeriod }), {
  maxLength: 5,
});

test("a promise never shortens a warranty", () => {
  fc.assert(
    fc.property(anyDay, anyCity, anyDay, anyPromises, (handoverOn, city, on, promises) => {
      const law = warrantyOf({ handoverOn, city, on, rules, promises: [] });
      const promised = warrantyOf({ handoverOn, city, on, rules, promises });
      for (const { component, endsOn, inWarranty } of promised) {
        expect(Temporal.PlainDate.compare(endsOn, coverOf(component, law).endsOn)).toBeGreaterThanOrEqual(0);
        if (coverOf(component, law).inWarranty) expect(inWarranty).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test("a later handover never ends a warranty earlier", () => {
  fc.assert(
    fc.property(anyDay, fc.nat(800), anyCity, anyPromises, (handoverOn, later, city, promises) => {
      const on = handoverOn;
      const early = warrantyOf({ handoverOn, city, on, rules, promises });
      const late = warrantyOf({ handoverOn: handoverOn.add({ days: later }), city, on, rules, promises });
      for (const { component, endsOn } of early) {
        expect(Temporal.PlainDate.compare(endsOn, coverOf(component, late).endsOn)).toBeLessThanOrEqual(0);
      }
    }),
    { numRuns: 60 },
  );
});

test("never covers less than the 1998 minimum, whenever the builder's clock began", () => {
  fc.assert(
    fc.property(anyDay, fc.nat(4_000), anyCity, (acceptedOn, wait, city) => {
      const handoverOn = acceptedOn.add({ days: wait });
      const bare = Object.fromEntries(
        COMPONENTS.map((component) => {
          const { minimum, statutory } = rules.components[component];
          return [component, { statutory: null, minimum: minimum ?? statutory }];
        }),
      ) as typeof rules.components;
      const given = { handoverOn, city, on: handoverOn, promises: [] };
      const least = warrantyOf({ ...given, rules: { ...rules, components: bare } });
      for (const { component, endsOn } of warrantyOf({ ...given, acceptedOn, rules })) {
        if (rules.components[component].minimum === null) continue;
        expect(Temporal.PlainDate.compare(endsOn, coverOf(component, least).endsOn)).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 60 },
  );
});
