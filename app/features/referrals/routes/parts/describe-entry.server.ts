import { rewardOfSource } from "#app/features/rewards/public.server.ts";
import type { Context, StaffActor } from "#app/platform/context.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";

/** @returns what a sale brought and its page in the books; null before that, and for who does not see the books. */
export async function describeEntry(
  { format, texts }: Pick<RequestContext, "format" | "texts">,
  ctx: Context<StaffActor>,
  referralId: string,
): Promise<{ to: string; text: string } | null> {
  if (!ctx.actor.abilities.has("payouts.see")) return null;
  const reward = await rewardOfSource(ctx, { sourceKind: "referral", sourceId: referralId });
  if (reward === null) return null;
  const status = texts("rewards")(`status.${reward.status}`);
  const text = texts("referrals")("staff.entry", { gross: format.money(reward.grossFen), status });
  return { to: `/staff/payouts/rewards/${reward.rewardId}`, text };
}
