import type { Context } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";

/** Takes the event's row until the transaction ends, so that its seats and state hold still. */
export async function lockEvent(tx: Tx, eventId: string) {
  await tx.$queryRaw`SELECT 1 FROM event WHERE id = ${eventId}::uuid FOR UPDATE`;
  return tx.event.findUnique({ where: { id: eventId } });
}

/** @returns the next `updatedAt`: now, or a millisecond after the last one, so that each change has a version of its own. */
export function nextVersion(ctx: Pick<Context, "clock">, event: { updatedAt: Date }): Date {
  return new Date(Math.max(ctx.clock.now().epochMilliseconds, event.updatedAt.getTime() + 1));
}
