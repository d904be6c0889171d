import type { Perk } from "#app/platform/db/generated/client.ts";
import type { Tx } from "#app/platform/db/database.ts";

/** Holds a perk's row until the end of the transaction: editors and claims queue behind it. @returns null for none. */
export async function lockPerk(tx: Tx, perkId: string): Promise<Perk | null> {
  await tx.$queryRaw`SELECT id FROM perk WHERE id = ${perkId}::uuid FOR UPDATE`;
  return tx.perk.findUnique({ where: { id: perkId } });
}
