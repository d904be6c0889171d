/** The parts of a home that the law or the sales contract gives a warranty of their own. */
export const COMPONENTS = [
  "foundation_structure",
  "roof_waterproofing",
  "leak_proofing",
  "heating",
  "cooling",
  "electrical_lines",
  "water_pipes",
  "equipment_installation",
  "decoration",
  "doors_windows",
  "plaster",
  "floor_surface",
  "sanitary_ware",
  "pipe_blockage",
  "lamps_switches",
] as const;

export type Component = (typeof COMPONENTS)[number];

/** How long a warranty lasts. A season counts when it is full; see `lastDayOf`. */
export type Period = {
  count: number;
  unit: "month" | "year" | "heating_season" | "cooling_season";
};

/** First and last day of a season as MM-DD; a season may run over the end of the year. */
export type Season = { from: string; to: string };

export type CitySeasons = { heating: Season; cooling: Season };

/**
 * One version of the periods. `statutory` is the builder's minimum (建设工程质量管理条例 art. 40),
 * `minimum` the developer's towards the buyer (the 1998 rules on the 住宅质量保证书); null where the
 * text names none.
 */
export type WarrantyRules = {
  /** 0 for the built-in defaults, then counted by the club's own versions. */
  version: number;
  components: Readonly<Record<Component, { statutory: Period | null; minimum: Period | null }>>;
  seasons: Readonly<Record<string, CitySeasons>>;
  /** For cities that are not listed. */
  otherCities: CitySeasons;
};

/** What a developer promises for a project beyond the law, counted from handover. */
export type WarrantyPromise = { component: Component; period: Period };
