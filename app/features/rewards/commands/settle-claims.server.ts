import type { Context } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { settleClaim } from "../rules/settle-claim.ts";
import { clawBackReward } from "../rules/post-transfers.ts";
import { accrualKey, clawBackKey } from "./posting-keys.ts";
import { lockWallets } from "./lock-wallets.server.ts";
import { postTransactions } from "./post-transaction.server.ts";

type Claim = { rewardId: string; amountFen: bigint; takenFen: bigint };

/**
 * Takes what a member owes for cancelled sales from rewards of theirs that are in the wallet, the cancelled ones first,
 * then the oldest. What is in a payout is left alone; what the wallet cannot give stays owed.
 */
export async function settleClaims(tx: Tx, ctx: Context, memberId: string): Promise<void> {
  await lockWallets(tx, [memberId]);
  const claims = await tx.$queryRaw<Claim[]>`
    SELECT reward_id AS "rewardId", amount_fen AS "amountFen", taken_fen AS "takenFen" FROM reward_claim
    WHERE member_id = ${memberId}::uuid AND taken_fen < amount_fen ORDER BY created_at, reward_id`;
  for (const claim of claims) await settle(tx, ctx, memberId, claim);
}

async function settle(tx: Tx, ctx: Context, memberId: string, claim: Claim): Promise<void> {
  const { steps } = settleClaim({ claim, rewards: await readRewardsInWallet(tx, memberId) });
  let takenFen = claim.takenFen;
  for (const step of steps) {
    await tx.reward.update({ where: { id: step.rewardId }, data: { takenFen: { increment: step.fen } } });
    await postTransactions(tx, ctx, [
      {
        key: clawBackKey({ rewardId: claim.rewardId, takenFen }, step.rewardId),
        posting: clawBackReward({ memberId, grossFen: step.fen }),
        rewardId: step.rewardId,
        payoutLineId: null,
        correctsKey: accrualKey(claim.rewardId),
      },
    ]);
    takenFen += step.fen;
  }
  await tx.rewardClaim.update({ where: { rewardId: claim.rewardId }, data: { takenFen } });
}

/** @returns rewards whose money is in the wallet, with what is left of each before tax, in the order to take from. */
async function readRewardsInWallet(tx: Tx, memberId: string): Promise<{ rewardId: string; leftFen: bigint }[]> {
  const rewards = await tx.reward.findMany({
    where: {
      memberId,
      takenFen: { lt: tx.reward.fields.grossFen },
      payoutLines: { none: { state: { in: ["queued", "sent", "paid"] } } },
    },
    orderBy: [{ clawedBackAt: { sort: "asc", nulls: "last" } }, { accruedAt: "asc" }, { id: "asc" }],
    select: { id: true, grossFen: true, takenFen: true },
  });
  return rewards.map(({ id, grossFen, takenFen }) => ({ rewardId: id, leftFen: grossFen - takenFen }));
}
