import type { WarrantyPromise } from "./warranty-rules.ts";

/** @returns promises as one text, the same for the same promises in any order: what a form carries of what it showed. */
export function writePromises(promises: readonly WarrantyPromise[]): string {
  return promises
    .map(({ component, period }) => `${component} ${period.count} ${period.unit}`)
    .toSorted()
    .join(", ");
}
