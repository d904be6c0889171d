import type { RegisterContent } from "./types.ts";

/** The register that the estate office sent when the last block of 招鹏里's second phase was handed over. */
export const REGISTER: RegisterContent = {
  fileName: "招鹏里二期 业主名册（含 8 幢新交付）.csv",
  community: "zhaopeng",
  blocks: ["5", "6", "7"],
  uploaded: { by: "zhou-min", on: { inDays: -12, at: "10:32" } },
  importedAfterMinutes: 14,
  rows: [
    { block: "8", room: "0601", name: "谢雨晴", phone: "13900920601", areaSqm: 89, note: "" },
    { block: "8", room: "0903", name: "梁志恒", phone: "15800920903", areaSqm: 118, note: "" },
    { block: "8", room: "1202", name: "冯晓彤", phone: "18600921202", areaSqm: 97.2, note: "已委托装修" },
    { block: "8", room: "1501", name: "莫家俊", phone: "13600921501", areaSqm: 89, note: "" },
    // Two that the club rejects: a phone with a digit too few, and a second name for a phone of the row above.
    { block: "8", room: "1703", name: "何启明", phone: "1370092170", areaSqm: 118, note: "" },
    { block: "8", room: "2101", name: "莫嘉俊", phone: "13600921501", areaSqm: 89, note: "" },
  ],
  handover: { yearsAgo: 0, plusDays: -20 },
};
