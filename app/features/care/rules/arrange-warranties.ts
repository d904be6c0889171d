import { Temporal } from "#app/shared/club-time.ts";
import type { ComponentWarranty } from "./compute-warranty.ts";
import type { Component } from "./warranty-rules.ts";

/** So many days before its end a warranty is worth a last check. */
const ENDS_SOON_DAYS = 90;

/** Covered, in its last weeks, or over: from then on the club cares (客会关怀). */
export type CoverState = "covered" | "ending" | "care";

/** Parts of a home whose warranty ends together. */
export type WarrantyGroup = {
  components: Component[];
  endsOn: Temporal.PlainDate;
  state: CoverState;
  daysLeft: number;
  /** Part of the term that is gone, 0 to 1. */
  elapsed: number;
  source: ComponentWarranty["source"];
};

/** @returns where one warranty stands on a day, with the days that are left of it. */
export function coverOn(
  { endsOn, inWarranty }: Pick<ComponentWarranty, "endsOn" | "inWarranty">,
  on: Temporal.PlainDate,
): { state: CoverState; daysLeft: number } {
  const daysLeft = on.until(endsOn).days;
  if (!inWarranty) return { state: "care", daysLeft };
  return { state: daysLeft <= ENDS_SOON_DAYS ? "ending" : "covered", daysLeft };
}

/**
 * Puts a home's warranties in the order an owner asks about them: what ends next first, what is over last and the
 * latest of it first; parts that end together stand together.
 */
export function arrangeWarranties(warranties: readonly ComponentWarranty[], on: Temporal.PlainDate): WarrantyGroup[] {
  const groups = new Map<string, WarrantyGroup>();
  for (const warranty of warranties) {
    const { component, startsOn, endsOn, source } = warranty;
    const key = `${endsOn.toString()} ${source}`;
    const known = groups.get(key);
    if (known === undefined) {
      const term = startsOn.until(endsOn).days;
      const elapsed = Math.min(1, Math.max(0, startsOn.until(on).days / term));
      groups.set(key, { components: [component], endsOn, source, elapsed, ...coverOn(warranty, on) });
    } else {
      known.components.push(component);
    }
  }
  return [...groups.values()].sort(
    (a, b) =>
      Number(a.state === "care") - Number(b.state === "care") ||
      Temporal.PlainDate.compare(a.endsOn, b.endsOn) * (a.state === "care" ? -1 : 1),
  );
}
