import { expect, test } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { arrangeWarranties, coverOn } from "./arrange-warranties.ts";
import { warrantyOf } from "./compute-warranty.ts";
import { WARRANTY_DEFAULTS } from "./warranty-defaults.ts";

const day = Temporal.PlainDate.from;

test("shows what ends next first, what is over last, and parts that end together in one line", () => {
  const on = day("2026-11-21");
  const warranties = warrantyOf({
    handoverOn: day("2022-01-15"),
    city: "北京",
    on,
    rules: WARRANTY_DEFAULTS,
    promises: [{ component: "roof_waterproofing", period: { count: 8, unit: "year" } }],
  });
  const lines = arrangeWarranties(warranties, on).map(
    ({ components, endsOn, state, daysLeft }) => `${endsOn.toString()} ${state} ${daysLeft} ${components.join(" ")}`,
  );
  expect(lines).toEqual([
    "2027-01-15 ending 55 leak_proofing",
    "2030-01-15 covered 1151 roof_waterproofing",
    "2072-01-15 covered 16491 foundation_structure",
    "2024-03-15 care -981 heating",
    "2024-01-15 care -1041 electrical_lines water_pipes equipment_installation decoration",
    "2023-09-30 care -1148 cooling",
    "2023-01-15 care -1406 doors_windows plaster floor_surface sanitary_ware",
    "2022-07-15 care -1590 lamps_switches",
    "2022-03-15 care -1712 pipe_blockage",
  ]);
});

test.each([
  ["2026-11-21", "2026-11-21", "ending", 0],
  ["2026-11-21", "2027-02-19", "ending", 90],
  ["2026-11-21", "2027-02-20", "covered", 91],
] as const)("on %s a warranty until %s is %s with %d days left", (on, endsOn, state, daysLeft) => {
  expect(coverOn({ endsOn: day(endsOn), inWarranty: true }, day(on))).toEqual({ state, daysLeft });
});

test("keeps the elapsed part between nothing and all before handover and after the end", () => {
  const home = { handoverOn: day("2026-12-01"), city: "深圳", rules: WARRANTY_DEFAULTS, promises: [] };
  for (const on of [day("2026-11-21"), day("2120-01-01")]) {
    const parts = arrangeWarranties(warrantyOf({ ...home, on }), on).map(({ elapsed }) => elapsed);
    expect(parts.every((elapsed) => elapsed === (on.year === 2026 ? 0 : 1))).toBe(true);
  }
});
