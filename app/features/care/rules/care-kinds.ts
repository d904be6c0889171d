import { COMPONENTS, type Component } from "./warranty-rules.ts";

/** What an owner comes with: 报修, 投诉, 咨询, 建议, 表扬. */
export const CARE_KINDS = ["repair", "complaint", "enquiry", "suggestion", "praise"] as const;

export type CareKind = (typeof CARE_KINDS)[number];

/** Which words of the texts a kind has of its own: praise is passed on, not seen to. */
export function wordingOf(kind: CareKind): "praise" | undefined {
  return kind === "praise" ? "praise" : undefined;
}

/** What words are about, by the field's second classification: 规划设计, 工程质量, 销售承诺, 服务过程. */
export const CARE_AREAS = ["planning_design", "construction_quality", "sales_promise", "service_process"] as const;

export type CareArea = (typeof CARE_AREAS)[number];

/** Not sorted yet: the owner did not say, and the desk will. */
export const UNSORTED = "other";

export type CareCategory = Component | CareArea | typeof UNSORTED;

/** What breaks most often in a home stands first: an owner with wet feet does not read past the foundations. */
const REPAIR_CATEGORIES: readonly CareCategory[] = [
  "leak_proofing",
  "water_pipes",
  "pipe_blockage",
  "electrical_lines",
  "lamps_switches",
  "sanitary_ware",
  "doors_windows",
  "plaster",
  "floor_surface",
  "heating",
  "cooling",
  "decoration",
  "equipment_installation",
  "roof_waterproofing",
  "foundation_structure",
  UNSORTED,
];
const WORD_CATEGORIES: readonly CareCategory[] = [...CARE_AREAS, UNSORTED];

/** @returns what a request of this kind can be about: parts of the home for repairs, touchpoint areas for the rest. */
export function categoriesOf(kind: CareKind): readonly CareCategory[] {
  return kind === "repair" ? REPAIR_CATEGORIES : WORD_CATEGORIES;
}

/** Tells whether a text names a category of this kind. */
export function isCategoryOf(kind: CareKind, text: string): text is CareCategory {
  return categoriesOf(kind).some((category) => category === text);
}

/** Tells whether a text names a part of the home that has a warranty of its own. */
export function isComponent(text: string): text is Component {
  return COMPONENTS.some((component) => component === text);
}

/** @returns the category that a stored text names; unsorted where the classes have changed since. */
export function categoryOf(kind: CareKind, text: string): CareCategory {
  return isCategoryOf(kind, text) ? text : UNSORTED;
}
