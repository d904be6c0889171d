import { addBranch, addTill, createMerchant, createPerk, publishPerk } from "#app/features/perks/public.server.ts";
import type { ClerkActor } from "#app/platform/context.ts";
import { invariant } from "#app/shared/invariant.ts";
import { MERCHANTS } from "../content/merchants.ts";
import { PERKS } from "../content/perks.ts";
import type { MerchantContent, PerkContent } from "../content/types.ts";
import type { DemoSignIn } from "../demo-club.ts";
import { earlier, forEach, must, type Stage } from "./stage.ts";

const PIN = "270946";
/** The merchant whose till a visitor of the demo plays. */
const SHOWN_MERCHANT = "山隐茶馆";
const ALLIED_DAYS_AGO = 400;

export type DemoTills = {
  signIns: DemoSignIn[];
  /** The clerk at a merchant's first branch. */
  clerk(merchantKey: string): ClerkActor;
};

/** Merchants with their branches and a till each, then their perks. */
export async function loadPerks(stage: Stage): Promise<DemoTills> {
  const clerks = new Map<string, ClerkActor>();
  const signIns: DemoSignIn[] = [];
  await forEach(MERCHANTS, async (merchant) => {
    const { clerk, linkToken } = await loadMerchant(stage, merchant);
    clerks.set(merchant.key, clerk);
    if (merchant.name === SHOWN_MERCHANT) {
      signIns.push({ role: `till of ${merchant.name}`, account: `/till/sign-in?link=${linkToken}`, secret: PIN });
    }
  });
  await forEach(PERKS, (perk) => loadPerk(stage, perk));
  return {
    signIns,
    clerk(merchantKey) {
      const found = clerks.get(merchantKey);
      invariant(found, `the demo club has a till of ${merchantKey}`);
      return found;
    },
  };
}

async function loadMerchant(stage: Stage, merchant: MerchantContent) {
  const ctx = stage.loader(stage.now.subtract({ hours: ALLIED_DAYS_AGO * 24 }));
  const merchantId = stage.id("merchant", merchant.key);
  const { name, kind, summary, picture, settlement } = merchant;
  const facts = { requestId: merchantId, name, kind, summary, pictureKey: picture, settlement };
  must(await createMerchant(ctx, facts), name);
  const branchIds = merchant.branches.map((branch) => stage.id("branch", `${merchant.key} ${branch.name}`));
  for (const [index, { near, ...branch }] of merchant.branches.entries()) {
    const requestId = branchIds[index] ?? "";
    must(
      await addBranch(ctx, { ...branch, requestId, merchantId, nearCommunityId: stage.id("community", near) }),
      name,
    );
  }
  const branchId = branchIds[0] ?? "";
  const requestId = stage.id("clerk", merchant.key);
  const till = must(await addTill(ctx, { requestId, branchId, name: "收银台 1", pin: PIN }), name);
  const clerk: ClerkActor = { kind: "clerk", clerkId: till.clerkId, merchantId, branchId };
  return { clerk, linkToken: till.linkToken };
}

async function loadPerk(stage: Stage, perk: PerkContent): Promise<void> {
  const perkId = stage.id("perk", perk.key);
  const claimFrom = stage.moment({ inDays: perk.claimFromDays, at: "09:00" });
  const ctx = stage.loader(earlier(claimFrom, stage.now).subtract({ hours: 1 }));
  const terms = {
    kind: perk.kind,
    listPriceFen: perk.kind === "member_price" ? perk.listPriceFen : null,
    memberPriceFen: perk.kind === "member_price" ? perk.memberPriceFen : null,
    faceValueFen: perk.kind === "voucher" ? perk.faceValueFen : null,
    merchantId: stage.id("merchant", perk.merchant),
    title: perk.title,
    summary: perk.summary,
    body: perk.rules.join("\n"),
    category: perk.category,
    pictureKey: perk.picture,
    stock: perk.stock,
    perMemberLimit: perk.perMember,
    claimFrom,
    claimUntil: stage.moment({ inDays: perk.claimUntilDays, at: "22:00" }),
    useUntil: stage.moment({ inDays: perk.useUntilDays, at: "22:00" }),
    usableDays: perk.usableDays,
    minTierRank: perk.minTier,
    communityIds: perk.communities.map((key) => stage.id("community", key)),
  };
  must(await createPerk(ctx, { requestId: perkId, terms }), perk.title);
  must(await publishPerk(ctx, { perkId }), perk.title);
}
