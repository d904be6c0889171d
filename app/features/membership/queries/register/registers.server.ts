import type { Context, StaffActor } from "#app/platform/context.ts";
import { readLongJob } from "#app/platform/jobs/long-job.ts";
import { assertMay, staffNames } from "#app/features/identity/public.server.ts";
import { CHECK_KIND, IMPORT_KIND } from "../../commands/register/start-register.server.ts";
import { columnMappingSchema, headersSchema, previewSchema } from "../../schemas.ts";

const LATEST = 20;

/** @returns the latest uploads, newest first, with the name of who uploaded each. */
export async function listRegisters(ctx: Context<StaffActor>) {
  assertMay(ctx.actor, "register.import");
  const registers = await ctx.db.registerImport.findMany({
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
      createdById: true,
    },
  });
  const names = await staffNames(
    ctx.db,
    registers.map(({ createdById }) => createdById),
  );
  return registers.map(({ createdById, ...register }) => ({ ...register, by: names.get(createdById ?? "") ?? null }));
}

/** @returns one upload with its mapping, its first rows and how far its work is; null for unknown ids. */
export async function readRegister(ctx: Context<StaffActor>, importId: string) {
  assertMay(ctx.actor, "register.import");
  const register = await ctx.db.registerImport.findUnique({ where: { id: importId } });
  if (register === null) return null;
  const kind = register.state === "checking" ? CHECK_KIND : IMPORT_KIND;
  const isRunning = register.state === "checking" || register.state === "running";
  return {
    ...register,
    headers: headersSchema.parse(register.headers),
    mapping: columnMappingSchema.parse(register.mapping),
    preview: previewSchema.parse(register.preview),
    work: isRunning && register.longJobId !== null ? await readLongJob(ctx.db, register.longJobId, kind) : null,
  };
}
