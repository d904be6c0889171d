import { expect, test } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { WARRANTY_DEFAULTS } from "./warranty-defaults.ts";
import { COMPONENTS } from "./warranty-rules.ts";

test.each(COMPONENTS)("gives %s a statutory period or a minimum", (component) => {
  const { statutory, minimum } = WARRANTY_DEFAULTS.components[component];
  expect(statutory ?? minimum).not.toBeNull();
});

test.each(Object.entries(WARRANTY_DEFAULTS.seasons))("has days for the seasons of %s", (_, seasons) => {
  const { heating, cooling } = seasons;
  for (const monthDay of [heating.from, heating.to, cooling.from, cooling.to]) {
    expect(Temporal.PlainMonthDay.from(monthDay).toString()).toBe(monthDay);
  }
});
