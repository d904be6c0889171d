import { readStanding } from "#app/features/membership/public.server.ts";
import { notify, wasTold } from "#app/features/outreach/public.server.ts";
import { newId, type Context, type MemberActor } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { judgeChange, type ChangeRefusal } from "../rules/judge-change.ts";
import { registrationTerms } from "../rules/registration-terms.ts";
import { lockEvent } from "./lock-event.server.ts";
import type { Guest } from "./register-for-event.server.ts";

/**
 * Changes who comes with the acting member's registration, its code and the guests who stay kept. The event's row is
 * locked while the seats are counted, as it is for booking, so that a change and the booking of the last seat take turns.
 * @param input.requestId names the change: the member's news of it keeps the id, and the same request again changes nothing.
 * @param input.seen ids of the guests whom the form showed: somebody else's change is not undone unseen.
 * @param input.stay ids of those of them who still come.
 * @param input.join who comes besides, one seat each.
 */
export async function changeGuests(
  ctx: Context<MemberActor>,
  {
    requestId,
    registrationId,
    seen,
    stay,
    join,
  }: {
    requestId: string;
    registrationId: string;
    seen: readonly string[];
    stay: readonly string[];
    join: readonly Guest[];
  },
): Promise<Outcome<undefined, ChangeRefusal | "unknown_registration" | "guests_changed">> {
  const { memberId } = ctx.actor;
  const member = await readStanding(ctx.db, memberId);
  const dedupeKey = `event-guests:${registrationId}:${requestId}`;
  return inTransaction(ctx.db, async (tx) => {
    const own = await tx.registration.findFirst({ where: { id: registrationId, memberId }, select: { eventId: true } });
    const event = own === null ? null : await lockEvent(tx, own.eventId);
    if (event === null) return refuse("unknown_registration");
    if (await wasTold(tx, dedupeKey)) return ok();
    const registration = await tx.registration.findUniqueOrThrow({
      where: { id: registrationId },
      include: { attendees: { orderBy: { position: "asc" } } },
    });
    const staying = registration.attendees.filter(({ id }) => stay.includes(id));
    const seats = staying.length + join.length;
    const verdict = judgeChange({
      terms: registrationTerms(event),
      registration,
      member,
      seats,
      now: ctx.clock.now(),
    });
    if (!verdict.ok) return verdict;
    if (!sameIds(registration.attendees, seen)) return refuse("guests_changed");
    if (join.length === 0 && staying.length === registration.attendees.length) return ok();
    await tx.event.update({ where: { id: event.id }, data: { seatsTaken: { increment: seats - registration.seats } } });
    await tx.registration.update({ where: { id: registrationId }, data: { seats } });
    await replaceGuests(tx, ctx, { registration, stay, join });
    await notify(tx, ctx, {
      memberId,
      kind: event.feeFen > 0n ? "events.guestsChangedWithFee" : "events.guestsChanged",
      values: {
        title: event.title,
        at: { at: event.startsAt.toISOString() },
        seats: String(seats),
        fee: { fen: String(event.feeFen * BigInt(seats)) },
      },
      href: `/my-events/${registrationId}`,
      dedupeKey,
      chat: true,
    });
    return ok();
  });
}

function sameIds(attendees: readonly { id: string }[], seen: readonly string[]): boolean {
  return attendees.length === seen.length && attendees.every(({ id }) => seen.includes(id));
}

/** Who joins stands behind those who stay. */
async function replaceGuests(
  tx: Tx,
  ctx: Context,
  {
    registration,
    stay,
    join,
  }: {
    registration: { id: string; attendees: readonly { position: number }[] };
    stay: readonly string[];
    join: readonly Guest[];
  },
): Promise<void> {
  const last = registration.attendees.at(-1)?.position ?? 0;
  await tx.attendee.deleteMany({ where: { registrationId: registration.id, id: { notIn: [...stay] } } });
  await tx.attendee.createMany({
    data: join.map((guest, index) => ({
      id: newId(ctx),
      registrationId: registration.id,
      position: last + index + 1,
      ...guest,
    })),
  });
}
