import { CULTURE_PERKS, FAMILY_PERKS } from "./perks/family-culture.ts";
import { HEALTH_PERKS, PARENTS_PERKS } from "./perks/health-parents.ts";
import { HOME_PERKS, PETS_PERKS } from "./perks/home-pets.ts";
import { FINANCE_PERKS, SPORT_PERKS, TRAVEL_PERKS } from "./perks/sport-away.ts";
import { TEA_FOOD_PERKS } from "./perks/tea-food.ts";
import type { PerkContent } from "./types.ts";

/** The sixty perks, the newest last in each category. */
export const PERKS: readonly PerkContent[] = [
  ...FAMILY_PERKS,
  ...PARENTS_PERKS,
  ...HOME_PERKS,
  ...TEA_FOOD_PERKS,
  ...SPORT_PERKS,
  ...CULTURE_PERKS,
  ...HEALTH_PERKS,
  ...TRAVEL_PERKS,
  ...FINANCE_PERKS,
  ...PETS_PERKS,
];
