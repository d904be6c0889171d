import { nowDate, type Context } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { moveBatch } from "../rules/move-payout.ts";
import { readLineStates, type LockedBatch } from "./lock-batch.server.ts";

/** Closes a batch once its last line has its end; before that it stays as it is. The caller has locked it. */
export async function closeWhenSettled(tx: Tx, ctx: Pick<Context, "clock">, batch: LockedBatch): Promise<void> {
  const moved = moveBatch({ state: batch.state, move: "close", lines: await readLineStates(tx, batch.id) });
  if (!moved.ok) return;
  await tx.payoutBatch.update({ where: { id: batch.id }, data: { state: moved.value, closedAt: nowDate(ctx) } });
}
