import type { Component } from "#app/features/care/rules/warranty-rules.ts";
import { oneOf } from "./patterns.ts";
import { listen } from "./text.ts";

/** Words of each part of a home, the telling ones first: 水管堵了 is a blockage, 吊灯 a lamp. */
const WORDS: readonly (readonly [Component, string])[] = [
  ["pipe_blockage", "堵 不通 下水慢 下不去 塞咗 返水 反味 冲不下 blocked blockage clogged draining drain"],
  ["roof_waterproofing", "屋顶 楼顶 天台 roof"],
  ["leak_proofing", "渗水 渗 返潮 防水 外墙 天花板漏 水渍 发霉 seep mould mold damp stain"],
  ["lamps_switches", "灯 开关 lamp light switch"],
  ["heating", "地暖 暖气 供暖 壁挂炉 heating radiator boiler"],
  ["cooling", "空调 制冷 冷气 conditioner conditioning cooling"],
  ["water_pipes", "水管 漏水 滴水 管道 水压 没水 热水 水表 爆管 pipe leak drip water"],
  ["electrical_lines", "电 跳闸 插座 电线 断电 socket outlet power wiring electric electricity"],
  ["sanitary_ware", "马桶 花洒 龙头 洗手盆 洗脸盆 浴缸 座厕 地漏 淋浴 toilet shower tap faucet basin bathtub sink"],
  ["doors_windows", "门 窗 锁 玻璃 把手 合页 纱窗 door window lock glass handle hinge"],
  ["floor_surface", "地板 地砖 地面 踢脚线 floor tile"],
  ["plaster", "墙皮 墙面 墙纸 起皮 空鼓 掉漆 裂缝 墙 wall plaster paint crack"],
  ["foundation_structure", "承重墙 梁 柱 地基 沉降 楼板开裂 foundation beam pillar"],
  ["equipment_installation", "电梯 门禁 对讲 门铃 消防 可视 报警器 lift elevator intercom doorbell alarm"],
  ["decoration", "橱柜 柜门 吊顶 石膏线 台面 油烟机 cupboard cabinet hood worktop"],
];

const patterns = WORDS.map(([component, words]) => ({
  component,
  pattern: new RegExp(oneOf(words), "u"),
}));

/** Guesses which part of the home a report is about; null leaves it to the care desk. */
export function findComponent(text: string): Component | null {
  const { folded } = listen(text);
  return patterns.find(({ pattern }) => pattern.test(folded))?.component ?? null;
}
