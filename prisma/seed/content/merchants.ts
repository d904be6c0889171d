import { AWAY_MERCHANTS } from "./merchants/away.ts";
import { CARE_MERCHANTS } from "./merchants/care.ts";
import { CULTURE_MERCHANTS } from "./merchants/culture.ts";
import { TABLE_MERCHANTS } from "./merchants/food.ts";
import type { MerchantContent } from "./types.ts";

/** The twenty-five allied merchants. Names, addresses and phones are invented. */
export const MERCHANTS: readonly MerchantContent[] = [
  ...TABLE_MERCHANTS,
  ...CULTURE_MERCHANTS,
  ...CARE_MERCHANTS,
  ...AWAY_MERCHANTS,
];
