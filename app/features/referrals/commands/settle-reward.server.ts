import { accrueReward, clawBackReward } from "#app/features/rewards/public.server.ts";
import type { Context } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { textFunction } from "#app/platform/i18n/texts.server.ts";
import { invariant } from "#app/shared/invariant.ts";
import { parseLanguage } from "#app/shared/locale.ts";
import type { Stage } from "../rules/stages.ts";

type RewardedReferral = {
  id: string;
  stage: Stage;
  referrerId: string;
  consultantId: string | null;
  friendName: string;
  project: { name: string };
  programme: { rewardFen: bigint; taxRule: string; holdDays: number };
  referrer: { language: string };
};

/** Accrues the owner's reward when the sale is paid, and takes it back when a paid sale is cancelled. */
export async function settleReward(tx: Tx, ctx: Context, referral: RewardedReferral, to: Stage): Promise<void> {
  const source = { sourceKind: "referral", sourceId: referral.id };
  if (to === "paid") {
    const accrued = await accrueReward(tx, ctx, {
      ...source,
      memberId: referral.referrerId,
      consultantId: referral.consultantId,
      title: `${referral.friendName} · ${referral.project.name}`,
      taxRule: referral.programme.taxRule,
      grossFen: referral.programme.rewardFen,
      holdDays: referral.programme.holdDays,
    });
    invariant(accrued.ok, "a referral reaches paid once");
  }
  if (to === "cancelled" && referral.stage === "paid") {
    const texts = textFunction(parseLanguage(referral.referrer.language) ?? "zh-CN", "referrals");
    const takenBack = await clawBackReward(tx, ctx, { ...source, reason: texts("saleCancelled") });
    invariant(takenBack.ok, "a paid referral has its reward");
  }
}
