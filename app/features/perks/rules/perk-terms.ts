import type { Temporal } from "#app/shared/club-time.ts";
import type { PerkPromise } from "./edit-perk.ts";
import type { PerkCategory } from "./perk-kinds.ts";

/** Everything that staff decide about a perk. A member price has list and member price, a voucher a face value. */
export type PerkTerms = PerkPromise & {
  title: string;
  /** One short line for lists. */
  summary: string;
  /** The rules, one a line. */
  body: string;
  category: PerkCategory;
  pictureKey: string | null;
  /** Vouchers in all; null without limit. */
  stock: number | null;
  /** 1 to 100. */
  perMemberLimit: number;
  claimFrom: Temporal.Instant;
  claimUntil: Temporal.Instant;
  useUntil: Temporal.Instant;
  /** Days a claimed voucher stays usable; null: until `useUntil`. */
  usableDays: number | null;
  /** 1 is the tier everybody starts in. */
  minTierRank: number;
  /** Communities it is limited to; empty for all. */
  communityIds: readonly string[];
};
