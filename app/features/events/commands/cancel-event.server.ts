import { writeAudit } from "#app/features/identity/public.server.ts";
import { notify } from "#app/features/outreach/public.server.ts";
import { nowDate, type Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { assertManages, type Host } from "./authorise.server.ts";
import { lockEvent, nextVersion } from "./lock-event.server.ts";

/** Calls an event off and tells everybody who has seats, with the reason. Cancelling twice tells them once. */
export async function cancelEvent(
  ctx: Context<Host>,
  { eventId, reason }: { eventId: string; reason: string },
): Promise<Outcome<undefined, "unknown_event" | "event_over">> {
  assertManages(ctx.actor);
  return inTransaction(ctx.db, async (tx) => {
    const event = await lockEvent(tx, eventId);
    if (event === null) return refuse("unknown_event");
    if (event.state === "cancelled") return ok();
    if (event.endsAt <= nowDate(ctx)) return refuse("event_over");
    await tx.event.update({
      where: { id: eventId },
      data: { state: "cancelled", cancelledReason: reason, updatedAt: nextVersion(ctx, event) },
    });
    const guests = await tx.registration.findMany({
      where: { eventId, state: "registered" },
      select: { id: true, memberId: true },
    });
    for (const { id, memberId } of guests) {
      await notify(tx, ctx, {
        memberId,
        kind: "events.cancelled",
        values: { title: event.title, at: { at: event.startsAt.toISOString() }, reason },
        href: `/events/${eventId}`,
        dedupeKey: `event-cancelled:${id}`,
        chat: true,
      });
    }
    await writeAudit(tx, ctx, { action: "event.cancel", subjectKind: "event", subjectId: eventId, detail: { reason } });
    return ok();
  });
}
