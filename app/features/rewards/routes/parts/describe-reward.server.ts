import type { RequestContext } from "#app/platform/http/load-context.ts";
import type { RewardView } from "../../queries/rewards.server.ts";

/** @returns a reward as its owner reads it: amounts, the rule's name, and what happens next and when. */
export function describeReward(context: Pick<RequestContext, "format" | "texts">, reward: RewardView) {
  const { format } = context;
  const t = context.texts("rewards");
  const { line } = reward;
  const account = line ? t("account.short", { bank: t(`bank.${line.bankCode}`), last4: line.last4 }) : "";
  const day = (date: Date | null | undefined) => (date ? format.dayOf(date).text : "");
  return {
    rewardId: reward.rewardId,
    title: reward.title,
    status: reward.status,
    icon: reward.sourceKind === "referral" ? ("person-add" as const) : ("gift" as const),
    accrued: format.dayOf(reward.accruedAt),
    gross: format.money(reward.grossFen),
    taxRule: t(`tax.${reward.taxRule}`),
    tax: `−${format.money(reward.taxFen)}`,
    net: format.money(reward.netFen),
    taken: reward.takenFen > 0n && reward.status !== "taken" ? format.money(reward.takenFen) : null,
    next: t(`next.${reward.status}`, {
      available: day(reward.availableAt),
      sent: day(line?.sentAt),
      paid: day(line?.paidAt),
      account,
      reason: reward.clawBackNote ?? t("next.offset"),
    }),
  };
}

export type RewardText = ReturnType<typeof describeReward>;
