import type { Context, StaffActor } from "#app/platform/context.ts";
import type { Queryable } from "#app/platform/db/database.ts";
import type { Vault } from "#app/platform/vault.ts";
import { assertMay } from "#app/features/identity/public.server.ts";

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

/** What is wrong with a row, or worth a look in it. */
export type RowFault = {
  row: number;
  position: number;
  reason: string;
  isRemark: boolean;
  field: string | null;
  value: string;
  otherRow: number | null;
};

/** The last fault shown: several can be of one row. */
export type FaultPlace = { row: number; position: number };

/** Reads a register's faults in the order of the file, from after a place. @param take most of them. */
export async function listFaults(
  ctx: Context<StaffActor>,
  importId: string,
  { isRemark, after, take }: { isRemark: boolean | null; after: FaultPlace; take: number },
): Promise<RowFault[]> {
  assertMay(ctx.actor, "register.import");
  const found = await ctx.db.registerImportFault.findMany({
    where: {
      importId,
      ...(isRemark !== null && { isRemark }),
      OR: [{ row: { gt: after.row } }, { row: after.row, position: { gt: after.position } }],
    },
    orderBy: [{ row: "asc" }, { position: "asc" }],
    take,
    select: { row: true, position: true, reason: true, isRemark: true, field: true, valueEnc: true, otherRow: true },
  });
  return found.map(({ valueEnc, ...fault }) => ({ ...fault, value: ctx.vault.decrypt(valueEnc) }));
}

/** @returns how many rows are remarked on, though imported. */
export async function countRemarked(ctx: Context<StaffActor>, importId: string): Promise<number> {
  assertMay(ctx.actor, "register.import");
  const rows = await ctx.db.registerImportFault.groupBy({ by: ["row"], where: { importId, isRemark: true } });
  return rows.length;
}
