import type { Queryable } from "#app/platform/db/database.ts";
import type { Vault } from "#app/platform/vault.ts";

/** A row that was rejected and its first fault. */
export type RejectedRow = { row: number; reason: string; value: string };

/** @returns each rejected row once, in the order of the file. */
export async function listRejected(
  { db, vault }: { db: Queryable; vault: Vault },
  importId: string,
): Promise<RejectedRow[]> {
  const faults = await db.registerImportFault.findMany({
    where: { importId, isRemark: false, position: 1 },
    select: { row: true, reason: true, valueEnc: true },
    orderBy: { row: "asc" },
  });
  return faults.map(({ row, reason, valueEnc }) => ({ row, reason, value: vault.decrypt(valueEnc) }));
}
