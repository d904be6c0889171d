import { assertMay, writeAudit } from "#app/features/identity/public.server.ts";
import { newId, nowDate, type Context, type StaffActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";

type Reason = { reason: string };

/**
 * Stops all payouts: from now on none is approved and no bank file is begun; a batch that is approved goes back to its
 * maker when its file would be written. Whoever may approve can stop. While a stop is in force another changes nothing.
 */
export function stopPayouts(ctx: Context<StaffActor>, { reason }: Reason): Promise<Outcome<undefined, never>> {
  assertMay(ctx.actor, "payouts.approve");
  return inTransaction(ctx.db, async (tx) => {
    const { count } = await tx.payoutStop.createMany({
      data: { id: newId(ctx), reason, stoppedById: ctx.actor.staffId, stoppedAt: nowDate(ctx) },
      skipDuplicates: true,
    });
    if (count > 0) await writeAudit(tx, ctx, { action: "payout.stop", detail: { reason } });
    return ok();
  });
}

/** Lets payouts go on. Refuses whoever stopped them: a second person agrees that the cause is gone. */
export function resumePayouts(
  ctx: Context<StaffActor>,
  { reason }: Reason,
): Promise<Outcome<undefined, "not_stopped" | "is_stopper">> {
  assertMay(ctx.actor, "payouts.approve");
  const { staffId } = ctx.actor;
  return inTransaction(ctx.db, async (tx) => {
    const [stop] = await tx.$queryRaw<{ id: string; stoppedById: string }[]>`
      SELECT id, stopped_by_id AS "stoppedById" FROM payout_stop WHERE resumed_at IS NULL FOR UPDATE`;
    if (stop === undefined) return refuse("not_stopped");
    if (stop.stoppedById === staffId) return refuse("is_stopper");
    await tx.payoutStop.update({
      where: { id: stop.id },
      data: { resumeReason: reason, resumedById: staffId, resumedAt: nowDate(ctx) },
    });
    await writeAudit(tx, ctx, { action: "payout.resume", detail: { reason } });
    return ok();
  });
}
