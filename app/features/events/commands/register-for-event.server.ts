import { readStanding } from "#app/features/membership/public.server.ts";
import { notify } from "#app/features/outreach/public.server.ts";
import { newId, nowDate, type Context, type MemberActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { refuseForeignId } from "#app/platform/http/foreign-id.ts";
import { makeCode } from "#app/shared/codes.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { judgeRegistration, type RegistrationRefusal } from "../rules/judge-registration.ts";
import { registrationTerms } from "../rules/registration-terms.ts";
import { lockEvent } from "./lock-event.server.ts";

/** Symbols of a registration's code, the check digit included. */
const CODE_LENGTH = 8;

export type Guest = { name: string; kind: "adult" | "child" };

/**
 * Books seats for the acting member and those who come along. The event's row is locked while the seats are counted,
 * and the database refuses more seats than the capacity, so an event never oversells.
 * @param input.requestId becomes the registration's id: the same request again answers with the same registration.
 * @param input.guests everybody who comes, the member included, one seat each; at least one.
 * @param input.channel where it was asked; in chat the bot's answer says it, and no second message does.
 */
export async function registerForEvent(
  ctx: Context<MemberActor>,
  {
    requestId,
    eventId,
    guests,
    channel,
  }: { requestId: string; eventId: string; guests: readonly Guest[]; channel: "portal" | "chat" },
): Promise<Outcome<{ registrationId: string }, RegistrationRefusal | "unknown_event" | "already_registered">> {
  const { memberId } = ctx.actor;
  const { tierRank, communityIds } = await readStanding(ctx.db, memberId);
  return inTransaction(ctx.db, async (tx) => {
    const event = await lockEvent(tx, eventId);
    if (event === null) return refuse("unknown_event");
    const known = await tx.registration.findFirst({
      where: { eventId, memberId, OR: [{ id: requestId }, { state: "registered" }] },
      select: { id: true },
    });
    if (known !== null) {
      return known.id === requestId ? ok({ registrationId: requestId }) : refuse("already_registered");
    }
    const verdict = judgeRegistration({
      terms: registrationTerms(event),
      member: { tierRank, communityIds },
      seats: guests.length,
      now: ctx.clock.now(),
    });
    if (!verdict.ok) return verdict;
    await tx.event.update({ where: { id: eventId }, data: { seatsTaken: { increment: guests.length } } });
    await tx.registration.create({
      data: {
        id: requestId,
        eventId,
        memberId,
        seats: guests.length,
        code: makeCode(CODE_LENGTH, (length) => ctx.random.bytes(length)),
        createdAt: nowDate(ctx),
        attendees: {
          create: guests.map(({ name, kind }, index) => ({ id: newId(ctx), position: index + 1, name, kind })),
        },
      },
    });
    await notify(tx, ctx, {
      memberId,
      kind: event.feeFen > 0n ? "events.registeredWithFee" : "events.registered",
      values: {
        title: event.title,
        at: { at: event.startsAt.toISOString() },
        place: event.place,
        seats: String(guests.length),
        fee: { fen: String(event.feeFen * BigInt(guests.length)) },
      },
      href: `/my-events/${requestId}`,
      dedupeKey: `event-registered:${requestId}`,
      chat: channel === "portal",
    });
    return ok({ registrationId: requestId });
  }).catch((error: unknown) => refuseForeignId(error, "registration_pkey"));
}
