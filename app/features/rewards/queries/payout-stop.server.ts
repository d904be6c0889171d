import { staffNames } from "#app/features/identity/public.server.ts";
import type { Db, Queryable } from "#app/platform/db/database.ts";

export type PayoutStopView = { id: string; reason: string; stoppedById: string; stoppedAt: Date; by: string };

/** Tells whether payouts are stopped now. */
export async function arePayoutsStopped(db: Queryable): Promise<boolean> {
  return (await db.payoutStop.count({ where: { resumedAt: null } })) > 0;
}

/** @returns the stop that is in force with who called it, null when there is none. */
export async function readPayoutStop(db: Db): Promise<PayoutStopView | null> {
  const stop = await db.payoutStop.findFirst({
    where: { resumedAt: null },
    select: { id: true, reason: true, stoppedById: true, stoppedAt: true },
  });
  if (!stop) return null;
  const names = await staffNames(db, [stop.stoppedById]);
  return { ...stop, by: names.get(stop.stoppedById) ?? "" };
}
