import { assertMay, writeAudit } from "#app/features/identity/public.server.ts";
import type { Context, StaffActor } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { stopLongJob } from "#app/platform/jobs/long-job.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { isHeld, moveBatch } from "../rules/move-payout.ts";
import { lockBatch, lockQueuedLines, readLineStates, type LockedBatch } from "./lock-batch.server.ts";
import { pullLines, releaseHeld } from "./pull-lines.server.ts";

type UndoRefusal = "not_found" | "wrong_state";

/** Gives a locked or approved batch back to its creator: what was held is released, an approval is void. */
export function sendBackPayout(
  ctx: Context<StaffActor>,
  { batchId, reason }: { batchId: string; reason: string },
): Promise<Outcome<undefined, UndoRefusal>> {
  return undo(ctx, { batchId, reason, move: "send_back" }, (tx, batch) => reopenBatch(tx, ctx, batch));
}

/** Makes a locked batch a draft again, in the caller's transaction. */
export async function reopenBatch(tx: Tx, ctx: Context, batch: LockedBatch): Promise<void> {
  const lines = await lockQueuedLines(tx, batch.id);
  await releaseHeld(tx, ctx, batch.round, lines);
  await tx.payoutBatch.update({
    where: { id: batch.id },
    data: { state: "draft", lockedAt: null, approvedAt: null, approvedById: null },
  });
}

/** Gives up a batch whose bank file has not been begun: its rewards can be paid by a later one. */
export function cancelPayout(
  ctx: Context<StaffActor>,
  { batchId, reason }: { batchId: string; reason: string },
): Promise<Outcome<undefined, UndoRefusal>> {
  return undo(ctx, { batchId, reason, move: "cancel" }, (tx, batch) =>
    pullLines(tx, ctx, batch, {}, "batch_cancelled"),
  );
}

/** Whoever may create or approve payouts may stop one. */
function undo(
  ctx: Context<StaffActor>,
  { batchId, reason, move }: { batchId: string; reason: string; move: "send_back" | "cancel" },
  work: (tx: Tx, batch: LockedBatch) => Promise<unknown>,
): Promise<Outcome<undefined, UndoRefusal>> {
  assertMay(ctx.actor, ctx.actor.abilities.has("payouts.approve") ? "payouts.approve" : "payouts.create");
  return inTransaction(ctx.db, async (tx) => {
    const batch = await lockBatch(tx, batchId);
    if (!batch) return refuse("not_found");
    const moved = moveBatch({ state: batch.state, move, lines: await readLineStates(tx, batchId) });
    if (!moved.ok) return refuse("wrong_state");
    if (batch.longJobId !== null && isHeld(batch.state)) await stopLongJob(tx, batch.longJobId, ctx.clock.now());
    await work(tx, batch);
    await writeAudit(tx, ctx, {
      action: `payout.${move}`,
      subjectKind: "payout_batch",
      subjectId: batchId,
      detail: { number: batch.number, reason },
    });
    return ok();
  });
}
