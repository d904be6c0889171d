import { nowDate, type Context } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";

export type NewClub = {
  name: string;
  developerName: string;
  /** As people read it, such as 400 820 2046: shown, never dialled by the club. */
  dutyPhone: string;
  isDemo: boolean;
};

/** Creates the one club of a database. @throws a unique violation when there is one already. */
export async function createClub(tx: Tx, ctx: Pick<Context, "clock">, club: NewClub): Promise<void> {
  await tx.club.create({ data: { ...club, createdAt: nowDate(ctx) } });
}
