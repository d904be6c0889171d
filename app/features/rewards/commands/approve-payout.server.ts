import { assertMay, writeAudit } from "#app/features/identity/public.server.ts";
import { newId, nowDate, type Context, type StaffActor } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { enqueue } from "#app/platform/jobs/job.ts";
import { createLongJob } from "#app/platform/jobs/long-job.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { exportPayoutJob, PAYOUT_EXPORT } from "../jobs/definitions.ts";
import { judgeApproval, type ApprovalRefusal } from "../queries/approval.server.ts";
import { moveBatch } from "../rules/move-payout.ts";
import { lockBatch, readLineStates, type LockedBatch } from "./lock-batch.server.ts";

/**
 * The second person's yes: the bank file is written by a job after it. Nothing is paid yet.
 * Refuses who created the batch, is paid by it, lives with somebody who is, or is the consultant of a sale in it; and
 * when the sum is not the one the approver saw (a line was pulled since).
 * @param input.netFen what the approver agrees to pay, after tax.
 */
export function approvePayout(
  ctx: Context<StaffActor>,
  { batchId, netFen }: { batchId: string; netFen: bigint },
): Promise<Outcome<undefined, ApprovalRefusal | "not_found" | "wrong_state" | "amount_differs">> {
  assertMay(ctx.actor, "payouts.approve");
  return inTransaction(ctx.db, async (tx) => {
    const batch = await lockBatch(tx, batchId);
    if (!batch) return refuse("not_found");
    const moved = moveBatch({ state: batch.state, move: "approve", lines: await readLineStates(tx, batchId) });
    if (!moved.ok) return refuse("wrong_state");
    const allowed = await judgeApproval(tx, batch, ctx.actor);
    if (!allowed.ok) return allowed;
    const total = await readTotal(tx, batchId);
    if (total.netFen !== netFen) return refuse("amount_differs");

    const { staffId } = ctx.actor;
    const longJobId = newId(ctx);
    await tx.payoutBatch.update({
      where: { id: batchId },
      data: { state: moved.value, approvedById: staffId, approvedAt: nowDate(ctx), longJobId },
    });
    await askForExport(tx, ctx, batch, { longJobId, lines: total.lines });
    await writeAudit(tx, ctx, {
      action: "payout.approve",
      subjectKind: "payout_batch",
      subjectId: batchId,
      detail: { number: batch.number, lines: total.lines, netFen: String(netFen) },
    });
    return ok();
  });
}

async function readTotal(tx: Tx, batchId: string): Promise<{ lines: number; netFen: bigint }> {
  const { _count, _sum } = await tx.payoutLine.aggregate({
    where: { batchId, state: "queued" },
    _count: true,
    _sum: { netFen: true },
  });
  return { lines: _count, netFen: _sum.netFen ?? 0n };
}

async function askForExport(
  tx: Tx,
  ctx: Context<StaffActor>,
  { id: batchId }: LockedBatch,
  { longJobId, lines }: { longJobId: string; lines: number },
): Promise<void> {
  const job = { id: longJobId, kind: PAYOUT_EXPORT, createdBy: `staff/${ctx.actor.staffId}`, total: lines };
  await createLongJob(tx, job, ctx.clock.now());
  await enqueue(tx, exportPayoutJob, { batchId, longJobId }, { key: `payout-export:${longJobId}` });
}
