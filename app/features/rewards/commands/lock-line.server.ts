import type { Tx } from "#app/platform/db/database.ts";
import type { LineState } from "../rules/move-payout.ts";
import { lockBatch, type LockedBatch } from "./lock-batch.server.ts";
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
  batch: LockedBatch;
};

/** Makes everybody else who moves the line, its batch or its payee's money wait. @returns null when there is no such line. */
export async function lockLine(tx: Tx, lineId: string): Promise<LockedLine | null> {
  const found = await tx.payoutLine.findUnique({ where: { id: lineId }, select: { batchId: true, memberId: true } });
  if (!found) return null;
  const batch = await lockBatch(tx, found.batchId);
  if (!batch) return null;
  await lockWallets(tx, [found.memberId]);
  const { reward, bankAccount, ...line } = await tx.payoutLine.findUniqueOrThrow({
    where: { id: lineId },
    select: {
      id: true,
      rewardId: true,
      memberId: true,
      grossFen: true,
      taxFen: true,
      netFen: true,
      state: true,
      sentAt: true,
      proofReference: true,
      reward: { select: { title: true } },
      bankAccount: { select: { bankCode: true, numberLast4: true } },
    },
  });
  return { ...line, batch, title: reward.title, bankCode: bankAccount.bankCode, last4: bankAccount.numberLast4 };
}
