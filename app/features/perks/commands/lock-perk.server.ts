import type { Perk } from "#app/platform/db/generated/client.ts";
import type { Context } from "#app/platform/context.ts";
import { nowDate } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";

/** Holds a perk's row until the end of the transaction: editors and claims queue behind it. @returns null for none. */
export async function lockPerk(tx: Tx, perkId: string): Promise<Perk | null> {
  await tx.$queryRaw`SELECT id FROM perk WHERE id = ${perkId}::uuid FOR UPDATE`;
  return tx.perk.findUnique({ where: { id: perkId } });
}

/** @returns a perk's next version: now, but always later than the last, also within the same millisecond. */
export function nextVersion(ctx: Pick<Context, "clock">, perk: Pick<Perk, "updatedAt">): Date {
  return new Date(Math.max(nowDate(ctx).getTime(), perk.updatedAt.getTime() + 1));
}
