import { assertMay, writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import { nextVersion, nowDate, type Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { enqueue } from "#app/platform/jobs/job.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { tellGuestsJob } from "../jobs/definitions.ts";
import { lockEvent } from "./lock-event.server.ts";

/**
 * Calls an event off; a job tells everybody who has seats, with the reason. Cancelling twice tells them once.
 * @param input.reason what guests read.
 */
export async function cancelEvent(
  ctx: Context<Steward>,
  { eventId, reason }: { eventId: string; reason: string },
): Promise<Outcome<undefined, "unknown_event" | "event_over">> {
  assertMay(ctx.actor, "events.manage");
  return inTransaction(ctx.db, async (tx) => {
    const event = await lockEvent(tx, eventId);
    if (event === null) return refuse("unknown_event");
    if (event.state === "cancelled") return ok();
    if (event.endsAt <= nowDate(ctx)) return refuse("event_over");
    const updatedAt = nextVersion(ctx, event);
    await tx.event.update({ where: { id: eventId }, data: { state: "cancelled", cancelledReason: reason, updatedAt } });
    await enqueue(tx, tellGuestsJob, { eventId, news: "cancelled", changedAt: updatedAt.toISOString() });
    await writeAudit(tx, ctx, { action: "event.cancel", subjectKind: "event", subjectId: eventId, detail: { reason } });
    return ok();
  });
}
