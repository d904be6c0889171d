import type { Context, StaffActor } from "#app/platform/context.ts";
import { invariant } from "#app/shared/invariant.ts";
import { columnMappingSchema, headersSchema } from "../../schemas.ts";

const LATEST = 30;
const FAULT_ROWS = 50;

/** @returns the latest uploads, newest first. */
export async function listRegisters(ctx: Context<StaffActor>) {
  invariant(ctx.actor.abilities.has("register.import"), "the actor imports registers");
  return ctx.db.registerImport.findMany({
    orderBy: { createdAt: "desc" },
    take: LATEST,
    select: {
      id: true,
      fileName: true,
      state: true,
      rows: true,
      created: true,
      updated: true,
      unchanged: true,
      rejected: true,
      createdAt: true,
    },
  });
}

/** @returns one upload with its mapping and how far its work is; null for unknown ids. */
export async function readRegister(ctx: Context<StaffActor>, importId: string) {
  invariant(ctx.actor.abilities.has("register.import"), "the actor imports registers");
  const register = await ctx.db.registerImport.findUnique({ where: { id: importId } });
  if (register === null) return null;
  const job =
    register.longJobId === null
      ? null
      : await ctx.db.longJob.findUnique({ where: { id: register.longJobId }, select: { done: true, total: true } });
  return {
    ...register,
    headers: headersSchema.parse(register.headers),
    mapping: columnMappingSchema.parse(register.mapping),
    job,
  };
}

/**
 * Faults of a register in the order of the file.
 * @param after row of the last fault shown.
 */
export async function listFaults(ctx: Context<StaffActor>, importId: string, after: number) {
  const found = await ctx.db.registerImportFault.findMany({
    where: { importId, row: { gt: after } },
    orderBy: [{ row: "asc" }, { position: "asc" }],
    take: FAULT_ROWS + 1,
    select: { row: true, position: true, reason: true, isRemark: true, field: true, valueEnc: true, otherRow: true },
  });
  const rows = found
    .slice(0, FAULT_ROWS)
    .map(({ valueEnc, ...fault }) => ({ ...fault, value: ctx.vault.decrypt(valueEnc) }));
  return { rows, next: found.length > FAULT_ROWS ? (rows.at(-1)?.row ?? null) : null };
}
