/** A lower price at the till, or a voucher worth a sum. Both are claimed in the portal and redeemed at the till. */
export const PERK_KINDS = ["member_price", "voucher"] as const;
export type PerkKind = (typeof PERK_KINDS)[number];

export type PerkState = "draft" | "published" | "ended";

/** What owners look for, in the order of the filter. */
export const PERK_CATEGORIES = [
  "family",
  "parents",
  "home",
  "tea_food",
  "sport",
  "culture",
  "health",
  "travel",
  "finance",
  "pets",
] as const;
export type PerkCategory = (typeof PERK_CATEGORIES)[number];

/** The allied merchants' lines of business. */
export const MERCHANT_KINDS = [
  "tea_house",
  "bookshop",
  "sports_centre",
  "hospital",
  "dentist",
  "pottery",
  "orchard",
  "hotel",
  "golf",
  "bank",
  "insurance",
  "travel",
  "shipping",
  "fitness",
  "bakery",
  "coffee",
  "restaurant",
  "flowers",
  "pets",
  "vet",
  "cinema",
  "home_service",
  "optician",
  "music_school",
  "club",
] as const;
export type MerchantKind = (typeof MERCHANT_KINDS)[number];
