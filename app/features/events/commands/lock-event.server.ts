import type { Tx } from "#app/platform/db/database.ts";

/** Takes the event's row until the transaction ends, so that its seats and state hold still. */
export async function lockEvent(tx: Tx, eventId: string) {
  await tx.$queryRaw`SELECT 1 FROM event WHERE id = ${eventId}::uuid FOR UPDATE`;
  return tx.event.findUnique({ where: { id: eventId } });
}
