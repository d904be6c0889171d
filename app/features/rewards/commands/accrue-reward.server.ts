import { notify } from "#app/features/outreach/public.server.ts";
import { newId, nowDate, type Context } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { dateFromInstant, todayIn } from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { accrueReward as accrual } from "../rules/post-transfers.ts";
import { taxPreview } from "../rules/tax-reward.ts";
import { accrualKey } from "./posting-keys.ts";
import { openMemberAccounts, postTransactions } from "./post-transaction.server.ts";
import { settleClaims } from "./settle-claims.server.ts";

export type NewReward = {
  memberId: string;
  /** What kind of thing earned it, such as "referral", and which one: together they are rewarded once. */
  sourceKind: string;
  sourceId: string;
  /** The member of staff whose sale it is; that person never approves the payout. */
  consultantId: string | null;
  /** What the member reads, such as 徐先生买了云湖三期. */
  title: string;
  /** Key of a tax rule in force. */
  taxRule: string;
  /** Before tax. */
  grossFen: bigint;
  /** Days it waits before it can be paid. */
  holdDays: number;
};

/**
 * Credits a reward to a member's wallet and tells them, as part of the caller's transaction: the reward exists exactly
 * when the fact that earned it does. What the member owes from a cancelled sale is taken from it at once.
 * Refuses a second reward for the same source (unique in the database), however many ask at once.
 */
export async function accrueReward(
  tx: Tx,
  ctx: Context,
  { holdDays, ...reward }: NewReward,
): Promise<Outcome<{ rewardId: string }, "already_rewarded">> {
  const now = ctx.clock.now();
  const { grossFen, taxFen, netFen } = taxPreview({ ...reward, on: todayIn(now, ctx.zone) });
  const availableAt = now.toZonedDateTimeISO(ctx.zone).add({ days: holdDays }).toInstant();
  const rewardId = newId(ctx);

  const { count } = await tx.reward.createMany({
    data: {
      ...reward,
      id: rewardId,
      taxFen,
      netFen,
      accruedAt: nowDate(ctx),
      availableAt: dateFromInstant(availableAt),
    },
    skipDuplicates: true,
  });
  if (count === 0) return refuse("already_rewarded");

  const { memberId } = reward;
  await openMemberAccounts(tx, ctx, memberId);
  await postTransactions(tx, ctx, [
    {
      key: accrualKey(rewardId),
      posting: accrual({ memberId, grossFen }),
      rewardId,
      payoutLineId: null,
      correctsKey: null,
    },
  ]);
  await settleClaims(tx, ctx, memberId);
  await notify(tx, ctx, {
    memberId,
    kind: "rewards.accrued",
    values: {
      title: reward.title,
      net: { fen: String(netFen) },
      gross: { fen: String(grossFen) },
      available: { at: availableAt.toString() },
    },
    href: `/wallet/${rewardId}`,
    dedupeKey: `reward-accrued:${rewardId}`,
    chat: true,
  });
  return ok({ rewardId });
}
