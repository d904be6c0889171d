import { writeAudit } from "#app/features/identity/public.server.ts";
import { nowDate, type Context, type JobActor } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import type { JobContext } from "#app/platform/jobs/job-context.ts";
import { failLongJob, finishLongJob, startLongJob } from "#app/platform/jobs/long-job.ts";
import { invariant } from "#app/shared/invariant.ts";
import { judgeApproval } from "../queries/approval.server.ts";
import { queuedLinesOf, readPayees } from "../queries/payee-facts.server.ts";
import { problemOf } from "../rules/judge-payee.ts";
import { moveBatch } from "../rules/move-payout.ts";
import { lockBatch, readLineStates, type LockedBatch } from "./lock-batch.server.ts";
import { pullLines } from "./pull-lines.server.ts";
import { reopenBatch } from "./undo-payout.server.ts";
import { writeBankFiles, type BankFiles } from "./write-bank-files.server.ts";

type Export = { batchId: string; longJobId: string };

/** What writing a bank file takes of a job's context. */
export type ExportContext = Context<JobActor> & Pick<JobContext, "storage" | "signal">;

/**
 * Writes the bank file of an approved batch: marks the batch, writes the file under a key that follows from the batch,
 * records it and the lines as sent. It may be killed anywhere and run again: after the mark nothing about the lines
 * changes, so the file comes out the same, and only the record makes it valid.
 */
export async function exportPayout(ctx: ExportContext, job: Export): Promise<void> {
  if (!(await startLongJob(ctx.db, job.longJobId, ctx.clock.now()))) return;
  const mark = await inTransaction(ctx.db, (tx) => beginExport(tx, ctx, job));
  if (mark === null) return;
  const files = await writeBankFiles(ctx, mark);
  await inTransaction(ctx.db, (tx) => recordExport(tx, ctx, job, files));
}

export type ExportMark = { batchId: string; number: string; longJobId: string };

/** @returns null when there is nothing to write: the batch was sent back, or must not leave as it is. */
async function beginExport(tx: Tx, ctx: ExportContext, { batchId, longJobId }: Export): Promise<ExportMark | null> {
  const batch = await lockBatch(tx, batchId);
  invariant(batch !== null, "an export is asked for a batch that exists");
  const mark = { batchId, number: batch.number, longJobId };
  if (batch.longJobId !== longJobId) return null;
  if (batch.state === "exporting") return mark;
  if (batch.state !== "approved") return null;
  if (!(await isStillApproved(tx, ctx, batch, longJobId))) return null;

  await pullUnpayable(tx, ctx, batch);
  const moved = moveBatch({ state: batch.state, move: "begin_export", lines: await readLineStates(tx, batchId) });
  if (!moved.ok) {
    await failLongJob(tx, longJobId, moved.reason, ctx.clock.now());
    return null;
  }
  await tx.payoutBatch.update({ where: { id: batchId }, data: { state: moved.value, exportStartedAt: nowDate(ctx) } });
  await tx.$executeRaw`
    UPDATE payout_line SET file_row = numbered.row
    FROM (SELECT id, row_number() OVER (ORDER BY id) AS row FROM payout_line
          WHERE batch_id = ${batchId}::uuid AND state = 'queued') AS numbered
    WHERE payout_line.id = numbered.id`;
  return mark;
}

/** The approver may have moved in with a payee since; then the batch goes back, and somebody else looks at it. */
async function isStillApproved(tx: Tx, ctx: ExportContext, batch: LockedBatch, longJobId: string): Promise<boolean> {
  invariant(batch.approvedById !== null, "an approved batch knows its approver");
  const approver = await tx.staff.findUniqueOrThrow({
    where: { id: batch.approvedById },
    select: { id: true, memberId: true },
  });
  const allowed = await judgeApproval(tx, batch, { staffId: approver.id, memberId: approver.memberId });
  if (allowed.ok) return true;
  await reopenBatch(tx, ctx, batch);
  await failLongJob(tx, longJobId, allowed.reason, ctx.clock.now());
  return false;
}

/** What can no longer be paid stays behind: a frozen account, a member who was blocked. */
async function pullUnpayable(tx: Tx, ctx: ExportContext, batch: LockedBatch): Promise<void> {
  const payees = await readPayees(tx, nowDate(ctx), queuedLinesOf(batch.id));
  for (const { id, facts } of payees) {
    const problem = problemOf(facts);
    if (problem !== null) await pullLines(tx, ctx, batch, { id }, problem);
  }
}

async function recordExport(
  tx: Tx,
  ctx: ExportContext,
  { batchId, longJobId }: Export,
  files: BankFiles,
): Promise<void> {
  const batch = await lockBatch(tx, batchId);
  if (batch?.state !== "exporting") return;
  const moved = moveBatch({ state: batch.state, move: "export", lines: await readLineStates(tx, batchId) });
  invariant(moved.ok, "a batch that is being exported has lines");
  const at = nowDate(ctx);
  await tx.payoutBatch.update({ where: { id: batchId }, data: { state: moved.value, exportedAt: at, ...files } });
  const { count } = await tx.payoutLine.updateMany({
    where: { batchId, state: "queued" },
    data: { state: "sent", sentAt: at },
  });
  await finishLongJob(tx, longJobId, { summary: { lines: count } }, ctx.clock.now());
  await writeAudit(tx, ctx, {
    action: "payout.export",
    subjectKind: "payout_batch",
    subjectId: batchId,
    detail: { number: batch.number, lines: count },
  });
}
