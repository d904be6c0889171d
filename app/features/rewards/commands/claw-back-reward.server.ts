import { writeAudit } from "#app/features/identity/public.server.ts";
import { notify } from "#app/features/outreach/public.server.ts";
import { nowDate, type Context } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { lockWallets } from "./lock-wallets.server.ts";
import { pullLiveLine } from "./pull-line.server.ts";
import { settleClaims } from "./settle-claims.server.ts";

type Reward = { id: string; memberId: string; title: string; grossFen: bigint };

/**
 * Takes a reward back because what earned it was cancelled, as part of the caller's transaction. A payout that has not
 * left is stopped. What was paid, or is at the bank, is owed and taken from what the member earns next: a wallet never
 * goes below zero. Repeating it changes nothing.
 * @returns what was taken so far and what is still owed, in fen before tax.
 */
export async function clawBackReward(
  tx: Tx,
  ctx: Context,
  { sourceKind, sourceId, reason }: { sourceKind: string; sourceId: string; reason: string },
): Promise<Outcome<{ takenFen: bigint; owedFen: bigint }, "no_reward">> {
  const reward = await tx.reward.findUnique({
    where: { sourceKind_sourceId: { sourceKind, sourceId } },
    select: { id: true, memberId: true, title: true, grossFen: true },
  });
  if (!reward) return refuse("no_reward");
  await pullLiveLine(tx, ctx, reward.id, "sale_cancelled");
  await lockWallets(tx, [reward.memberId]);
  const isNew = await claim(tx, ctx, reward, reason);
  if (isNew) await settleClaims(tx, ctx, reward.memberId);
  const { amountFen, takenFen } = await tx.rewardClaim.findUniqueOrThrow({ where: { rewardId: reward.id } });
  const owedFen = amountFen - takenFen;
  if (isNew) {
    await writeAudit(tx, ctx, {
      action: "reward.claw_back",
      subjectKind: "reward",
      subjectId: reward.id,
      detail: { reason },
    });
    await notify(tx, ctx, {
      memberId: reward.memberId,
      kind: owedFen > 0n ? "rewards.owed" : "rewards.taken_back",
      values: { title: reward.title, reason, taken: { fen: String(takenFen) }, owed: { fen: String(owedFen) } },
      href: `/wallet/${reward.id}`,
      dedupeKey: `reward-taken-back:${reward.id}`,
      chat: true,
    });
  }
  return ok({ takenFen, owedFen });
}

/** Writes that the reward no longer counts and what the member owes for it. @returns false when that had been done. */
async function claim(tx: Tx, ctx: Context, reward: Reward, reason: string): Promise<boolean> {
  const at = nowDate(ctx);
  const { count } = await tx.reward.updateMany({
    where: { id: reward.id, clawedBackAt: null },
    data: { clawedBackAt: at, clawBackNote: reason },
  });
  if (count === 0) return false;
  const { id: rewardId, memberId, grossFen: amountFen } = reward;
  await tx.rewardClaim.create({ data: { rewardId, memberId, amountFen, createdAt: at } });
  return true;
}
