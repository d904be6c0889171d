import { assertMay, writeAudit } from "#app/features/identity/public.server.ts";
import type { Context, StaffActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";

/**
 * Gives out the bank file of a batch. It holds full account numbers, so each look at it is a line in the audit trail.
 * @returns the file's key in storage and the batch's number; "not_found" for unknown batches and before it is written.
 */
export async function openBankFile(
  ctx: Context<StaffActor>,
  { batchId, form }: { batchId: string; form: "csv" | "xlsx" },
): Promise<Outcome<{ storageKey: string; number: string }, "not_found">> {
  assertMay(ctx.actor, "payouts.settle");
  return inTransaction(ctx.db, async (tx) => {
    const batch = await tx.payoutBatch.findUnique({
      where: { id: batchId },
      select: { number: true, csvKey: true, xlsxKey: true },
    });
    const storageKey = form === "csv" ? batch?.csvKey : batch?.xlsxKey;
    if (!batch || !storageKey) return refuse("not_found");
    const { number } = batch;
    await writeAudit(tx, ctx, {
      action: "payout.file",
      subjectKind: "payout_batch",
      subjectId: batchId,
      detail: { number, form },
    });
    return ok({ storageKey, number });
  });
}
