import { assertMay, writeAudit } from "#app/features/identity/public.server.ts";
import { notify } from "#app/features/outreach/public.server.ts";
import type { Context, StaffActor } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { OPEN_STATES } from "../rules/move-payout.ts";
import { lockBatch, lockBatches, type LockedBatch } from "./lock-batch.server.ts";
import { pullLines } from "./pull-lines.server.ts";

/**
 * Takes a line out of a batch whose bank file has not been begun; its reward goes back to the wallet and can be paid by
 * a later batch. Refuses `wrong_state` once the file is being written, or when the line was pulled before.
 */
export function pullLine(
  ctx: Context<StaffActor>,
  { lineId, reason }: { lineId: string; reason: string },
): Promise<Outcome<undefined, "not_found" | "wrong_state">> {
  assertMay(ctx.actor, "payouts.create");
  return inTransaction(ctx.db, async (tx) => {
    const found = await tx.payoutLine.findUnique({ where: { id: lineId }, select: { batchId: true } });
    const batch = found && (await lockBatch(tx, found.batchId));
    if (!batch) return refuse("not_found");
    if (!isOpen(batch)) return refuse("wrong_state");
    const pulled = await pullLines(tx, ctx, batch, { id: lineId }, reason);
    if (pulled.length === 0) return refuse("wrong_state");
    await writeAudit(tx, ctx, {
      action: "payout.pull_line",
      subjectKind: "payout_batch",
      subjectId: batch.id,
      detail: { line: lineId, reason },
    });
    for (const { id, rewardId, memberId, title } of pulled) {
      await notify(tx, ctx, {
        memberId,
        kind: "rewards.pulled",
        values: { title },
        href: `/wallet/${rewardId}`,
        dedupeKey: `payout-pulled:${id}`,
        chat: false,
      });
    }
    return ok();
  });
}

/** Takes a reward's line out of its batch, in the caller's transaction; does nothing when there is none that still can be. */
export async function pullLiveLine(tx: Tx, ctx: Context, rewardId: string, reason: string): Promise<void> {
  const found = await tx.payoutLine.findFirst({
    where: { rewardId, state: "queued" },
    select: { id: true, batchId: true },
  });
  const batch = found && (await lockBatch(tx, found.batchId));
  if (!batch || !isOpen(batch)) return;
  await pullLines(tx, ctx, batch, { id: found.id }, reason);
}

/** Takes all lines that would be paid to some accounts out of their batches, in the caller's transaction. */
export async function pullLinesOfAccounts(
  tx: Tx,
  ctx: Context,
  accountIds: readonly string[],
  reason: string,
): Promise<void> {
  const where = { bankAccountId: { in: [...accountIds] } };
  const lines = await tx.payoutLine.findMany({
    where: { ...where, state: "queued" },
    select: { batchId: true },
    distinct: ["batchId"],
  });
  const batches = await lockBatches(
    tx,
    lines.map(({ batchId }) => batchId),
  );
  for (const batch of batches) if (isOpen(batch)) await pullLines(tx, ctx, batch, where, reason);
}

function isOpen({ state }: LockedBatch): boolean {
  return OPEN_STATES.some((open) => open === state);
}
