import type { Tx } from "#app/platform/db/database.ts";

/** Tells whether a member has had the news with this key, as far as the transaction sees. */
export async function wasTold(tx: Tx, dedupeKey: string): Promise<boolean> {
  return (await tx.notification.findUnique({ where: { dedupeKey }, select: { id: true } })) !== null;
}
