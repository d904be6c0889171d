import type { Context } from "#app/platform/context.ts";
import type { Prisma, Tx } from "#app/platform/db/database.ts";
import { isHeld } from "../rules/move-payout.ts";
import { voidPayout } from "../rules/post-transfers.ts";
import type { LockedBatch } from "./lock-batch.server.ts";
import { lockWallets } from "./lock-wallets.server.ts";
import { holdKey, voidKey } from "./posting-keys.ts";
import { postTransactions } from "./post-transaction.server.ts";
import { settleClaims } from "./settle-claims.server.ts";

export type PulledLine = { id: string; rewardId: string; memberId: string; grossFen: bigint; title: string };

/**
 * Takes queued lines out of a batch that the caller has locked: what was held goes back to the wallets, and what the
 * members owe is taken from there. A batch that is left without a line to pay is cancelled.
 * @returns the lines that were pulled now.
 */
export async function pullLines(
  tx: Tx,
  ctx: Context,
  batch: LockedBatch,
  which: Prisma.PayoutLineWhereInput,
  reason: string,
): Promise<PulledLine[]> {
  const rows = await tx.payoutLine.findMany({
    where: { AND: [{ batchId: batch.id, state: "queued" }, which] },
    orderBy: [{ memberId: "asc" }, { id: "asc" }],
    select: { id: true, rewardId: true, memberId: true, grossFen: true, reward: { select: { title: true } } },
  });
  const lines = rows.map(({ reward, ...line }) => ({ ...line, title: reward.title }));
  const memberIds = [...new Set(lines.map(({ memberId }) => memberId))];
  await lockWallets(tx, memberIds);
  await tx.payoutLine.updateMany({
    where: { id: { in: lines.map(({ id }) => id) }, state: "queued" },
    data: { state: "pulled", endedReason: reason },
  });
  if (isHeld(batch.state)) await releaseHeld(tx, ctx, batch.round, lines);
  for (const memberId of memberIds) await settleClaims(tx, ctx, memberId);
  const left = await tx.payoutLine.count({ where: { batchId: batch.id, state: "queued" } });
  if (left === 0) await tx.payoutBatch.update({ where: { id: batch.id }, data: { state: "cancelled" } });
  return lines;
}

/** Gives held rewards back to the wallets. */
export async function releaseHeld(
  tx: Tx,
  ctx: Context,
  round: number,
  lines: readonly Omit<PulledLine, "title">[],
): Promise<void> {
  await postTransactions(
    tx,
    ctx,
    lines.map(({ id, rewardId, memberId, grossFen }) => ({
      key: voidKey(id, round),
      posting: voidPayout({ memberId, grossFen }),
      rewardId,
      payoutLineId: id,
      correctsKey: holdKey(id, round),
    })),
  );
}
