import type { Prisma, Tx } from "#app/platform/db/database.ts";
import type { LineState } from "../rules/move-payout.ts";
import { lockBatches, type LockedBatch } from "./lock-batch.server.ts";
import { lockWallets } from "./lock-wallets.server.ts";

export type LockedLine = {
  id: string;
  rewardId: string;
  memberId: string;
  grossFen: bigint;
  taxFen: bigint;
  netFen: bigint;
  state: LineState;
  sentAt: Date | null;
  proofReference: string | null;
  title: string;
  bankCode: string;
  last4: string;
  holderName: string;
  batch: LockedBatch;
};

/**
 * Makes everybody else who moves these lines, their batches or their payees' money wait.
 * @returns those that exist, by id.
 */
export async function lockLines(tx: Tx, lineIds: readonly string[]): Promise<LockedLine[]> {
  const where = { id: { in: [...lineIds] } };
  const found = await tx.payoutLine.findMany({ where, select: { batchId: true, memberId: true } });
  const locked = await lockBatches(
    tx,
    found.map(({ batchId }) => batchId),
  );
  const batches = new Map(locked.map((batch) => [batch.id, batch]));
  await lockWallets(tx, [...new Set(found.map(({ memberId }) => memberId))]);
  const lines = await tx.payoutLine.findMany({ where, orderBy: { id: "asc" }, select: lineColumns });
  return lines.flatMap(({ reward, bankAccount, batchId, ...line }) => {
    const batch = batches.get(batchId);
    const { bankCode, numberLast4: last4, holderName } = bankAccount;
    return batch ? [{ ...line, batch, title: reward.title, bankCode, last4, holderName }] : [];
  });
}

const lineColumns = {
  id: true,
  batchId: true,
  rewardId: true,
  memberId: true,
  grossFen: true,
  taxFen: true,
  netFen: true,
  state: true,
  sentAt: true,
  proofReference: true,
  reward: { select: { title: true } },
  bankAccount: { select: { bankCode: true, numberLast4: true, holderName: true } },
} satisfies Prisma.PayoutLineSelect;
