import type { EventContent } from "../types.ts";

/** Days from the loading, then forward to `weekday` (ISO, 1 for Monday) where one is given; and a club time. */
export type SketchDay = { inDays: number; weekday?: 1 | 2 | 3 | 4 | 5 | 6 | 7; at: string };

/** An event whose days are not settled yet: they depend on the weekday on which the demo club is loaded. */
export type EventSketch = Omit<EventContent, "starts" | "registrationOpens" | "registrationCloses"> & {
  when: SketchDay;
  /** Registration opens so many days before the event at 10:00, or so many days after the loading. */
  opens: { daysBefore: number } | { inDays: number };
};

/** Where the communities meet. */
export const HALLS = {
  yunhu: {
    place: "云湖花园邻里厅",
    address: "北京市昌平区云湖北路 8 号 3 幢一层",
    community: "yunhu",
  },
  cuihu: {
    place: "翠湖湾邻里厅",
    address: "北京市海淀区翠湖东路 16 号湖边会所二层",
    community: "cuihu",
  },
  zhaopeng: {
    place: "招鹏里会客厅",
    address: "深圳市龙岗区招鹏路 66 号 2 幢架空层",
    community: "zhaopeng",
  },
} as const;
