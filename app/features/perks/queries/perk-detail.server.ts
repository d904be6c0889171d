import type { Queryable } from "#app/platform/db/database.ts";
import { hoursSchema } from "../schemas.ts";

/** A branch as owners read it. */
const branchSelect = {
  id: true,
  name: true,
  address: true,
  phone: true,
  hours: true,
  nearCommunity: { select: { id: true, name: true } },
} as const;

/**
 * @returns a perk with its merchant, branches and the communities it is limited to, or null when owners may not see
 *   it: drafts are staff's, and an ended perk is kept only for who holds a voucher.
 */
export async function readPublicPerk(db: Queryable, perkId: string) {
  const perk = await db.perk.findUnique({
    where: { id: perkId, state: "published" },
    omit: { searchText: true, searchGrams: true },
    include: {
      merchant: {
        select: {
          name: true,
          kind: true,
          summary: true,
          state: true,
          branches: { select: branchSelect, orderBy: { createdAt: "asc" } },
        },
      },
      communities: { select: { community: { select: { id: true, name: true } } } },
    },
  });
  if (perk === null) return null;
  const branches = perk.merchant.branches.map((branch) => ({ ...branch, hours: hoursSchema.parse(branch.hours) }));
  return {
    ...perk,
    merchant: { ...perk.merchant, branches },
    communities: perk.communities.map((limit) => limit.community),
  };
}

export type PublicPerk = NonNullable<Awaited<ReturnType<typeof readPublicPerk>>>;
export type PublicBranch = PublicPerk["merchant"]["branches"][number];
