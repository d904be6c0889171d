import type { PerkContent } from "../types.ts";

type Terms = Omit<
  PerkContent,
  | "key"
  | "merchant"
  | "title"
  | "summary"
  | "rules"
  | "category"
  | "picture"
  | "kind"
  | "listPriceFen"
  | "memberPriceFen"
  | "faceValueFen"
  | "demo"
>;

/** What most perks have in common: open to all since three weeks ago, one a member, usable for a month after the claim. */
export const USUAL: Terms = {
  stock: null,
  perMember: 1,
  usableDays: 30,
  claimFromDays: -21,
  claimUntilDays: 60,
  useUntilDays: 90,
  communities: [],
  minTier: 1,
};
