import { notify } from "#app/features/outreach/public.server.ts";
import type { Context, JobActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";

/** Registrations told in one transaction, so that none lasts long. */
const BATCH_ROWS = 50;

/**
 * Tells everybody who held seats when the event was changed, with what it is now. Repeating it tells nobody twice.
 * @param change.changedAt `updatedAt` of the event with that change.
 */
export async function tellGuests(
  ctx: Context<JobActor>,
  { eventId, news, changedAt }: { eventId: string; news: "cancelled" | "changed"; changedAt: Date },
): Promise<void> {
  const event = await ctx.db.event.findUniqueOrThrow({
    where: { id: eventId },
    select: { title: true, startsAt: true, place: true, cancelledReason: true },
  });
  const values = {
    title: event.title,
    at: { at: event.startsAt.toISOString() },
    place: event.place,
    reason: event.cancelledReason ?? "",
  };
  for (let after = ""; ;) {
    const guests = await ctx.db.registration.findMany({
      where: {
        eventId,
        state: "registered",
        createdAt: { lte: changedAt },
        ...(after === "" ? {} : { id: { gt: after } }),
      },
      orderBy: { id: "asc" },
      take: BATCH_ROWS,
      select: { id: true, memberId: true },
    });
    await inTransaction(ctx.db, async (tx) => {
      for (const { id, memberId } of guests) {
        const dedupeKey = `event-${news}:${id}:${changedAt.getTime()}`;
        const href = `/my-events/${id}`;
        await notify(tx, ctx, { memberId, kind: `events.${news}`, values, href, dedupeKey, chat: true });
      }
    });
    const last = guests.at(-1);
    if (last === undefined || guests.length < BATCH_ROWS) return;
    after = last.id;
  }
}
