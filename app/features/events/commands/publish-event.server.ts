import { assertMay, writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import { nextVersion, nowDate, type Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { lockEvent } from "./lock-event.server.ts";

/** Shows a draft to owners. Publishing twice changes nothing the second time. */
export async function publishEvent(
  ctx: Context<Steward>,
  { eventId }: { eventId: string },
): Promise<Outcome<undefined, "unknown_event" | "event_cancelled" | "event_over">> {
  assertMay(ctx.actor, "events.manage");
  return inTransaction(ctx.db, async (tx) => {
    const event = await lockEvent(tx, eventId);
    if (event === null) return refuse("unknown_event");
    if (event.state === "published") return ok();
    if (event.state === "cancelled") return refuse("event_cancelled");
    if (event.endsAt <= nowDate(ctx)) return refuse("event_over");
    await tx.event.update({
      where: { id: eventId },
      data: { state: "published", updatedAt: nextVersion(ctx, event) },
    });
    await writeAudit(tx, ctx, { action: "event.publish", subjectKind: "event", subjectId: eventId });
    return ok();
  });
}
