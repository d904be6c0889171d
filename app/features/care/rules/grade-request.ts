import type { CareCategory, CareKind } from "./care-kinds.ts";

/**
 * How sensitive a request is, by the field's classes of touchpoints: A safety, basic living and trust, B quality of
 * life, C the rest.
 */
export type Grade = "A" | "B" | "C";

/** Parts of a home without which nobody can safely live in it. */
const BASIC_LIVING: ReadonlySet<CareCategory> = new Set([
  "foundation_structure",
  "roof_waterproofing",
  "leak_proofing",
  "heating",
  "electrical_lines",
  "water_pipes",
  "pipe_blockage",
]);

/** @returns the grade by which the desk sees at a glance what must not wait. */
export function gradeRequest({
  kind,
  category,
  emergency,
  timesReopened,
}: {
  kind: CareKind;
  category: CareCategory;
  emergency: boolean;
  timesReopened: number;
}): Grade {
  if (emergency || kind === "complaint" || timesReopened > 0) return "A";
  if (kind === "repair") return BASIC_LIVING.has(category) ? "A" : "B";
  return kind === "enquiry" ? "B" : "C";
}
