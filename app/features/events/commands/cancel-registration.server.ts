import { nowDate, type Context, type MemberActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { lockEvent } from "./lock-event.server.ts";

/** Gives the acting member's seats back, until the event starts. Cancelling twice frees them once. */
export async function cancelRegistration(
  ctx: Context<MemberActor>,
  { registrationId }: { registrationId: string },
): Promise<Outcome<undefined, "unknown_registration" | "event_started" | "already_checked_in">> {
  const { memberId } = ctx.actor;
  return inTransaction(ctx.db, async (tx) => {
    const own = await tx.registration.findFirst({ where: { id: registrationId, memberId }, select: { eventId: true } });
    const event = own === null ? null : await lockEvent(tx, own.eventId);
    if (event === null) return refuse("unknown_registration");
    const registration = await tx.registration.findUniqueOrThrow({
      where: { id: registrationId },
      include: { attendees: { select: { checkedInAt: true } } },
    });
    if (registration.state === "cancelled") return ok();
    if (registration.attendees.some(({ checkedInAt }) => checkedInAt !== null)) return refuse("already_checked_in");
    if (event.startsAt <= nowDate(ctx)) return refuse("event_started");
    await tx.registration.update({
      where: { id: registrationId },
      data: { state: "cancelled", cancelledAt: nowDate(ctx) },
    });
    await tx.event.update({ where: { id: event.id }, data: { seatsTaken: { decrement: registration.seats } } });
    return ok();
  });
}
