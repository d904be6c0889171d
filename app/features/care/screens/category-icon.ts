import type { IconName } from "#app/ui/icon.tsx";
import type { CareCategory } from "../rules/care-kinds.ts";

/** The drawing beside each part of a home, and beside each area of words. */
export const CATEGORY_ICON: Readonly<Record<CareCategory, IconName>> = {
  foundation_structure: "building",
  roof_waterproofing: "home",
  leak_proofing: "drop",
  heating: "sunrise",
  cooling: "moon",
  electrical_lines: "bolt",
  water_pipes: "swim",
  equipment_installation: "sliders",
  decoration: "pencil",
  doors_windows: "window",
  plaster: "columns",
  floor_surface: "grid-lines",
  sanitary_ware: "bowl",
  pipe_blockage: "ban",
  lamps_switches: "lamp",
  planning_design: "table",
  construction_quality: "wrench",
  sales_promise: "flag",
  service_process: "people",
  other: "question",
};
