import type { Db } from "#app/platform/db/database.ts";

/** One ledger transaction of a reward, as an auditor reads it. */
export type TracedTransaction = {
  id: string;
  kind: string;
  at: Date;
  actorKind: string;
  actorId: string | null;
  correctsId: string | null;
  transfers: { from: string; to: string; amountFen: bigint }[];
};

/** @returns all that the books say of a reward, the oldest first, with every transfer between accounts. */
export async function traceReward(db: Db, rewardId: string): Promise<TracedTransaction[]> {
  const rows = await db.ledgerTransaction.findMany({
    where: { rewardId },
    orderBy: { sequence: "asc" },
    select: {
      id: true,
      kind: true,
      at: true,
      actorKind: true,
      actorId: true,
      correctsId: true,
      transfers: {
        orderBy: { position: "asc" },
        select: { amount: true, from: { select: { kind: true } }, to: { select: { kind: true } } },
      },
    },
  });
  return rows.map(({ transfers, ...row }) => ({
    ...row,
    transfers: transfers.map(({ amount, from, to }) => ({ from: from.kind, to: to.kind, amountFen: amount })),
  }));
}

/** @returns the batches in which a reward had a line, the newest first. */
export function listBatchesOf(db: Db, rewardId: string) {
  return db.payoutLine.findMany({
    where: { rewardId },
    orderBy: { id: "desc" },
    select: {
      id: true,
      state: true,
      endedReason: true,
      proofReference: true,
      batch: { select: { id: true, number: true, createdById: true, approvedById: true } },
    },
  });
}
