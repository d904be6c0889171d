import type { Context } from "#app/platform/context.ts";
import { registrationStatus } from "../rules/registration-status.ts";
import { registrationTerms } from "../rules/registration-terms.ts";

/** @returns an event that owners may see, with what its seats stand at; null for drafts and unknown ids. */
export async function readEvent(ctx: Pick<Context, "db" | "clock">, eventId: string) {
  const event = await ctx.db.event.findFirst({
    where: { id: eventId, state: { in: ["published", "cancelled"] } },
    include: { community: { select: { name: true } } },
  });
  if (event === null) return null;
  const status = registrationStatus(registrationTerms(event), ctx.clock.now());
  return { ...event, status, freeSeats: event.capacity - event.seatsTaken };
}

export type OwnersEvent = NonNullable<Awaited<ReturnType<typeof readEvent>>>;
