import type { When } from "./types.ts";

/** The vouchers in 林静's wallet. `outcome` is what became of it; "open" may be usable or expired. */
export const LIN_JING_VOUCHERS: readonly {
  perk: string;
  claimed: When;
  outcome: { kind: "open" } | { kind: "used"; on: When; branch: string } | { kind: "cancelled"; on: When };
}[] = [
  { perk: "shanyin-tea-for-two", claimed: { inDays: -29, at: "20:10" }, outcome: { kind: "open" } },
  { perk: "kehui-waterproof-check", claimed: { inDays: -2, at: "12:30" }, outcome: { kind: "open" } },
  { perk: "guangying-family", claimed: { inDays: -5, at: "21:05" }, outcome: { kind: "open" } },
  {
    perk: "shiguang-day-seat",
    claimed: { inDays: -4, at: "09:00" },
    outcome: { kind: "used", on: { inDays: 0, at: "10:12" }, branch: "云湖店" },
  },
  // Usable for 21 days: over six days ago.
  { perk: "yaqi-parent-child", claimed: { inDays: -27, at: "19:40" }, outcome: { kind: "open" } },
  {
    perk: "lanting-family-swim",
    claimed: { inDays: -14, at: "22:00" },
    outcome: { kind: "cancelled", on: { inDays: -12, at: "18:20" } },
  },
  {
    perk: "renhe-elder-check",
    claimed: { inDays: -21, at: "13:15" },
    outcome: { kind: "used", on: { inDays: -10, at: "08:50" }, branch: "昌平中心" },
  },
];

type Companion = { name: string; kind: "adult" | "child" };

const LIN_JING: Companion = { name: "林静", kind: "adult" };
const CHEN_YU: Companion = { name: "陈屿", kind: "adult" };
const WANG_GUIFANG: Companion = { name: "王桂芳", kind: "adult" };
/** The daughter, seven; she has no phone and no account. */
const CHEN_YINUO: Companion = { name: "陈一诺", kind: "child" };

/** The events 林静 has registered for, and with whom. */
export const LIN_JING_REGISTRATIONS: readonly { event: string; companions: readonly Companion[] }[] = [
  { event: "yard-evening", companions: [LIN_JING, CHEN_YU, WANG_GUIFANG, CHEN_YINUO] },
  { event: "elder-check-day", companions: [LIN_JING, WANG_GUIFANG] },
  { event: "orchard-day", companions: [LIN_JING, CHEN_YU, WANG_GUIFANG, CHEN_YINUO] },
  { event: "choir-open-rehearsal", companions: [LIN_JING, WANG_GUIFANG] },
];
