import type { CitySeasons, Period, WarrantyRules } from "./warranty-rules.ts";

const COOLING = { from: "06-01", to: "09-30" };

/**
 * The periods and seasons that hold until an operator's own lawyer has confirmed or changed them.
 * Sources: 建设工程质量管理条例 art. 40 (2000), 商品住宅实行住宅质量保证书和住宅使用说明书制度的规定
 * art. 5 (1998); heating seasons as the cities publish them.
 */
export const WARRANTY_DEFAULTS: WarrantyRules = {
  version: 0,
  components: {
    foundation_structure: { statutory: years(50), minimum: years(50) },
    roof_waterproofing: { statutory: years(5), minimum: years(3) },
    leak_proofing: { statutory: years(5), minimum: years(1) },
    heating: {
      statutory: { count: 2, unit: "heating_season" },
      minimum: { count: 1, unit: "heating_season" },
    },
    cooling: {
      statutory: { count: 2, unit: "cooling_season" },
      minimum: { count: 1, unit: "cooling_season" },
    },
    electrical_lines: { statutory: years(2), minimum: null },
    water_pipes: { statutory: years(2), minimum: null },
    equipment_installation: { statutory: years(2), minimum: null },
    decoration: { statutory: years(2), minimum: null },
    doors_windows: { statutory: null, minimum: years(1) },
    plaster: { statutory: null, minimum: years(1) },
    floor_surface: { statutory: null, minimum: years(1) },
    sanitary_ware: { statutory: null, minimum: years(1) },
    pipe_blockage: { statutory: null, minimum: { count: 2, unit: "month" } },
    lamps_switches: { statutory: null, minimum: { count: 6, unit: "month" } },
  },
  seasons: {
    北京: heatedFrom("11-15", "03-15"),
    天津: heatedFrom("11-15", "03-15"),
    石家庄: heatedFrom("11-15", "03-15"),
    济南: heatedFrom("11-15", "03-15"),
    青岛: heatedFrom("11-16", "04-05"),
    郑州: heatedFrom("11-15", "03-15"),
    西安: heatedFrom("11-15", "03-15"),
    太原: heatedFrom("11-01", "03-31"),
    兰州: heatedFrom("11-01", "03-31"),
    银川: heatedFrom("11-01", "03-31"),
    沈阳: heatedFrom("11-01", "03-31"),
    西宁: heatedFrom("10-15", "04-15"),
    呼和浩特: heatedFrom("10-15", "04-15"),
    哈尔滨: heatedFrom("10-20", "04-20"),
    乌鲁木齐: heatedFrom("10-10", "04-10"),
  },
  otherCities: heatedFrom("11-15", "03-15"),
};

function years(count: number): Period {
  return { count, unit: "year" };
}

function heatedFrom(from: string, to: string): CitySeasons {
  return { heating: { from, to }, cooling: COOLING };
}
