import { addBranch } from "#app/features/perks/commands/add-branch.server.ts";
import { addTill } from "#app/features/perks/commands/add-till.server.ts";
import { createMerchant } from "#app/features/perks/commands/create-merchant.server.ts";
import { createPerk } from "#app/features/perks/commands/create-perk.server.ts";
import { publishPerk } from "#app/features/perks/commands/publish-perk.server.ts";
import type { PerkTerms } from "#app/features/perks/rules/perk-terms.ts";
import type { ClerkActor } from "#app/platform/context.ts";
import type { Builders } from "#test/support/builders.ts";
import { valueOf } from "#test/support/outcomes.ts";

export type PerksFixture = {
  /** A merchant with one branch. */
  merchant(name?: string): Promise<{ merchantId: string; branchId: string }>;
  /** A published voucher of `merchantId`, open since an hour, for everybody. */
  perk(merchantId: string, terms?: Partial<PerkTerms>): Promise<string>;
  draft(merchantId: string, terms?: Partial<PerkTerms>): Promise<string>;
  terms(merchantId: string, change?: Partial<PerkTerms>): PerkTerms;
  till(branchId: string, name?: string): Promise<ClerkActor>;
};

/** Perks made through the club's own commands, by a job as the demo club is. */
export function perksFixture(builders: Builders): PerksFixture {
  const ctx = builders.as({ kind: "job", name: "test" });
  let count = 0;

  function terms(merchantId: string, change: Partial<PerkTerms> = {}): PerkTerms {
    const now = builders.clock.now();
    return {
      merchantId,
      kind: "voucher",
      title: "双人茶席",
      summary: "含一壶茶与两份茶点",
      body: "每天 10:00–22:00",
      category: "tea_food",
      pictureKey: "tea",
      listPriceFen: null,
      memberPriceFen: null,
      faceValueFen: 16_800n,
      stock: 50,
      perMemberLimit: 1,
      claimFrom: now.subtract({ hours: 1 }),
      claimUntil: now.add({ hours: 24 * 30 }),
      useUntil: now.add({ hours: 24 * 60 }),
      usableDays: null,
      minTierRank: 1,
      communityIds: [],
      ...change,
    };
  }

  async function draft(merchantId: string, change?: Partial<PerkTerms>): Promise<string> {
    const created = await createPerk(ctx, { requestId: builders.id(), terms: terms(merchantId, change) });
    return valueOf(created).perkId;
  }

  return {
    terms,
    draft,
    async merchant(name = `山隐茶馆${(count += 1)}`) {
      const facts = { name, kind: "tea_house", summary: "", pictureKey: "tea", settlement: "" } as const;
      const { merchantId } = valueOf(await createMerchant(ctx, { ...facts, requestId: builders.id() }));
      const place = { name: "云湖店", address: "云湖花园北门", phone: "010-5550 0101", nearCommunityId: null };
      const hours = { "6": [["10:00", "22:00"]] } as const;
      const branch = await addBranch(ctx, { ...place, requestId: builders.id(), merchantId, hours });
      return { merchantId, branchId: valueOf(branch).branchId };
    },
    async perk(merchantId, change) {
      const perkId = await draft(merchantId, change);
      valueOf(await publishPerk(ctx, { perkId }));
      return perkId;
    },
    async till(branchId, name = "1 号机") {
      const made = await addTill(ctx, { requestId: builders.id(), branchId, name, pin: "482915" });
      const { clerkId } = valueOf(made);
      const clerk = await ctx.db.merchantClerk.findUniqueOrThrow({ where: { id: clerkId } });
      return { kind: "clerk", clerkId, merchantId: clerk.merchantId, branchId };
    },
  };
}
