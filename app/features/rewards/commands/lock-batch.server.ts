import type { Tx } from "#app/platform/db/database.ts";
import type { BatchState, LineState } from "../rules/move-payout.ts";
import { lockWallets } from "./lock-wallets.server.ts";

export type LockedBatch = {
  id: string;
  number: string;
  state: BatchState;
  /** How often it was locked. */
  round: number;
  createdById: string;
  approvedById: string | null;
  exportStartedAt: Date | null;
  longJobId: string | null;
};

/** Makes everybody else who moves the batch or a line of it wait until this transaction ends. @returns null when there is none. */
export async function lockBatch(tx: Tx, batchId: string): Promise<LockedBatch | null> {
  const rows = await tx.$queryRaw<LockedBatch[]>`
    SELECT id, number, state::text AS state, round, created_by_id AS "createdById", approved_by_id AS "approvedById",
      export_started_at AS "exportStartedAt", long_job_id AS "longJobId"
    FROM payout_batch WHERE id = ${batchId}::uuid FOR UPDATE`;
  return rows[0] ?? null;
}

/** Locks several batches, always in the order of their ids, so that nobody waits in a circle. */
export async function lockBatches(tx: Tx, batchIds: readonly string[]): Promise<LockedBatch[]> {
  const batches: LockedBatch[] = [];
  for (const batchId of [...new Set(batchIds)].toSorted()) {
    const batch = await lockBatch(tx, batchId);
    if (batch) batches.push(batch);
  }
  return batches;
}

export type QueuedLine = {
  id: string;
  rewardId: string;
  memberId: string;
  grossFen: bigint;
  taxFen: bigint;
  netFen: bigint;
};

/** Reads the lines that are still to be paid and locks their payees' wallets. @returns them by payee, then by id. */
export async function lockQueuedLines(tx: Tx, batchId: string): Promise<QueuedLine[]> {
  const lines = await tx.payoutLine.findMany({
    where: { batchId, state: "queued" },
    orderBy: [{ memberId: "asc" }, { id: "asc" }],
    select: { id: true, rewardId: true, memberId: true, grossFen: true, taxFen: true, netFen: true },
  });
  await lockWallets(tx, [...new Set(lines.map(({ memberId }) => memberId))]);
  return lines;
}

/** @returns each state that a line of the batch is in, once: enough for the rule to say what the batch may do. */
export async function readLineStates(tx: Tx, batchId: string): Promise<LineState[]> {
  const groups = await tx.payoutLine.groupBy({ by: ["state"], where: { batchId } });
  return groups.map(({ state }) => state);
}
