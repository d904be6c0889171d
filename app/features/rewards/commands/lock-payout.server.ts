import { assertMay, writeAudit } from "#app/features/identity/public.server.ts";
import { nowDate, type Context, type StaffActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { queuedLinesOf, readPayees } from "../queries/payee-facts.server.ts";
import { problemOf } from "../rules/judge-payee.ts";
import { moveBatch } from "../rules/move-payout.ts";
import { holdPayout } from "../rules/post-transfers.ts";
import { lockBatch, lockQueuedLines, readLineStates } from "./lock-batch.server.ts";
import { holdKey } from "./posting-keys.ts";
import { postTransactions } from "./post-transaction.server.ts";

/**
 * Closes a draft for approval: every line's money is held, so that nothing else can spend it. Refuses when a line can
 * no longer be paid as it was drafted; it is pulled first.
 */
export function lockPayout(
  ctx: Context<StaffActor>,
  { batchId }: { batchId: string },
): Promise<Outcome<undefined, "not_found" | "wrong_state" | "no_lines" | "lines_changed">> {
  assertMay(ctx.actor, "payouts.create");
  return inTransaction(ctx.db, async (tx) => {
    const batch = await lockBatch(tx, batchId);
    if (!batch) return refuse("not_found");
    const moved = moveBatch({ state: batch.state, move: "lock", lines: await readLineStates(tx, batchId) });
    if (!moved.ok) return moved.reason === "no_lines" ? refuse("no_lines") : refuse("wrong_state");
    const lines = await lockQueuedLines(tx, batchId);
    const payees = await readPayees(tx, nowDate(ctx), queuedLinesOf(batchId));
    const changed = payees.filter(({ facts }) => problemOf(facts) !== null).length;
    if (changed > 0) return refuse("lines_changed", { count: changed });

    const round = batch.round + 1;
    await tx.payoutBatch.update({
      where: { id: batchId },
      data: { state: moved.value, lockedAt: nowDate(ctx), round },
    });
    await postTransactions(
      tx,
      ctx,
      lines.map(({ id, rewardId, memberId, grossFen }) => ({
        key: holdKey(id, round),
        posting: holdPayout({ memberId, grossFen }),
        rewardId,
        payoutLineId: id,
        correctsKey: null,
      })),
    );
    await writeAudit(tx, ctx, {
      action: "payout.lock",
      subjectKind: "payout_batch",
      subjectId: batchId,
      detail: { number: batch.number, lines: lines.length },
    });
    return ok();
  });
}
