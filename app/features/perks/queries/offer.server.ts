import type { Db } from "#app/platform/db/database.ts";
import { instantFromDate, type Temporal } from "#app/shared/club-time.ts";
import type { Offer } from "../rules/judge-claim.ts";

/** What a claim looks at first. */
export type OfferToClaim = Offer & { title: string; usableDays: number | null; useUntil: Temporal.Instant };

/**
 * Looks whether a perk has a voucher to claim. When many ask in the same moment the client asks the database once for
 * all of them (it joins findUnique calls), so a rush for a perk that is gone costs little.
 * @returns null when there is no such perk.
 */
export async function readOffer(db: Db, perkId: string): Promise<OfferToClaim | null> {
  const perk = await db.perk.findUnique({
    where: { id: perkId },
    select: {
      title: true,
      state: true,
      claimFrom: true,
      claimUntil: true,
      stock: true,
      claimed: true,
      usableDays: true,
      useUntil: true,
    },
  });
  if (perk === null) return null;
  return {
    ...perk,
    claimFrom: instantFromDate(perk.claimFrom),
    claimUntil: instantFromDate(perk.claimUntil),
    useUntil: instantFromDate(perk.useUntil),
  };
}
