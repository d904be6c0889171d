import { assertMay, writeAudit } from "#app/features/identity/public.server.ts";
import type { Context, StaffActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";

/**
 * Gives out the bank's slip of a payment. It shows name and account of the payee, so each look at it is a line in the
 * audit trail.
 * @returns the slip's key in storage; "not_found" for lines of other batches and before there is a slip.
 */
export async function openSlip(
  ctx: Context<StaffActor>,
  { batchId, lineId }: { batchId: string; lineId: string },
): Promise<Outcome<{ storageKey: string }, "not_found">> {
  assertMay(ctx.actor, "payouts.see");
  return inTransaction(ctx.db, async (tx) => {
    const line = await tx.payoutLine.findFirst({
      where: { id: lineId, batchId },
      select: { proofKey: true, proofReference: true },
    });
    if (!line?.proofKey) return refuse("not_found");
    await writeAudit(tx, ctx, {
      action: "payout.slip_seen",
      subjectKind: "payout_batch",
      subjectId: batchId,
      detail: { line: lineId, reference: line.proofReference },
    });
    return ok({ storageKey: line.proofKey });
  });
}
