import { assertMay, writeAudit } from "#app/features/identity/public.server.ts";
import { nowDate, type Context, type StaffActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { instantFromDate } from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { judgeCheckIn, type CheckInRefusal } from "../rules/judge-check-in.ts";
import { lockEvent } from "./lock-event.server.ts";

/**
 * Lets guests of one registration in at the door. Two helpers who scan the same guest let them in once: the second is
 * told when it was.
 * @param input.attendeeIds those who came; others of the family may come later.
 * @returns how many were let in now, and how many had come before.
 */
export async function checkIn(
  ctx: Context<StaffActor>,
  { eventId, registrationId, attendeeIds }: { eventId: string; registrationId: string; attendeeIds: readonly string[] },
): Promise<Outcome<{ now: number; before: number }, CheckInRefusal | "unknown_registration">> {
  assertMay(ctx.actor, "events.check_in");
  return inTransaction(ctx.db, async (tx) => {
    const event = await lockEvent(tx, eventId);
    const registration = await tx.registration.findFirst({ where: { id: registrationId, eventId } });
    if (event === null || registration === null) return refuse("unknown_registration");
    const verdict = judgeCheckIn({
      event: { state: event.state, startsAt: instantFromDate(event.startsAt), endsAt: instantFromDate(event.endsAt) },
      registrationState: registration.state,
      now: ctx.clock.now(),
    });
    if (!verdict.ok) return verdict;
    const chosen = { id: { in: [...attendeeIds] }, registrationId };
    const before = await tx.attendee.count({ where: { ...chosen, checkedInAt: { not: null } } });
    const { count } = await tx.attendee.updateMany({
      where: { ...chosen, checkedInAt: null },
      data: { checkedInAt: nowDate(ctx), checkedInById: ctx.actor.staffId },
    });
    if (count > 0) {
      await writeAudit(tx, ctx, {
        action: "event.check_in",
        subjectKind: "event",
        subjectId: eventId,
        detail: { memberId: registration.memberId, guests: count },
      });
    }
    return ok({ now: count, before });
  });
}
