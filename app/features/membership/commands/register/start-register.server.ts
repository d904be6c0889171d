import { newId, type Context } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { enqueue } from "#app/platform/jobs/job.ts";
import { createLongJob, stopLongJob } from "#app/platform/jobs/long-job.ts";
import { assertMay, writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { registerJob } from "../../jobs/definitions.ts";
import { missingFields, type ColumnMapping } from "../../rules/register/map-columns.ts";
import { statesBefore } from "../../rules/register/move-import.ts";
import { headersSchema } from "../../schemas.ts";
import { rememberMapping } from "./remember-mapping.server.ts";

/** What the work that a person watches is called. */
export const CHECK_KIND = "membership.check-register";
export const IMPORT_KIND = "membership.import-register";

/**
 * Starts the dry run with a confirmed mapping, which is remembered for the next file with these headings.
 * @returns "missing_columns" while a required field has no column; "wrong_state" while it runs or when it is done.
 */
export async function checkRegister(
  ctx: Context<Steward>,
  { importId, mapping }: { importId: string; mapping: ColumnMapping },
): Promise<Outcome<undefined, "missing_columns" | "wrong_state">> {
  assertMay(ctx.actor, "register.import");
  if (missingFields(mapping).length > 0) return refuse("missing_columns");
  return inTransaction(ctx.db, async (tx) => {
    const longJobId = newId(ctx);
    const { count } = await tx.registerImport.updateMany({
      where: { id: importId, state: { in: statesBefore("check") }, storageKey: { not: null } },
      data: { state: "checking", mapping, longJobId, failure: null },
    });
    if (count === 0) return refuse("wrong_state");
    const { headers } = await tx.registerImport.findUniqueOrThrow({
      where: { id: importId },
      select: { headers: true },
    });
    await rememberMapping(tx, ctx, headersSchema.parse(headers), mapping);
    await begin(tx, ctx, { importId, longJobId, isDryRun: true });
    return ok();
  });
}

/** Starts the import of a register that was checked. @returns "wrong_state" when it was not, runs, or is done. */
export async function importRegister(
  ctx: Context<Steward>,
  { importId }: { importId: string },
): Promise<Outcome<undefined, "wrong_state">> {
  assertMay(ctx.actor, "register.import");
  return inTransaction(ctx.db, async (tx) => {
    const longJobId = newId(ctx);
    const { count } = await tx.registerImport.updateMany({
      where: { id: importId, state: { in: statesBefore("import") }, storageKey: { not: null } },
      data: { state: "running", longJobId },
    });
    if (count === 0) return refuse("wrong_state");
    await writeAudit(tx, ctx, { action: "register.import", subjectKind: "register_import", subjectId: importId });
    await begin(tx, ctx, { importId, longJobId, isDryRun: false });
    return ok();
  });
}

/** Asks the running dry run or import to stop; it changes nothing then. @returns "wrong_state" when nothing runs. */
export async function stopRegister(
  ctx: Context<Steward>,
  { importId }: { importId: string },
): Promise<Outcome<undefined, "wrong_state">> {
  assertMay(ctx.actor, "register.import");
  const found = await ctx.db.registerImport.findUnique({ where: { id: importId }, select: { longJobId: true } });
  const isStopped = found?.longJobId && (await stopLongJob(ctx.db, found.longJobId, ctx.clock.now()));
  return isStopped ? ok() : refuse("wrong_state");
}

async function begin(
  tx: Tx,
  ctx: Context<Steward>,
  { importId, longJobId, isDryRun }: { importId: string; longJobId: string; isDryRun: boolean },
): Promise<void> {
  const { rows } = await tx.registerImport.findUniqueOrThrow({ where: { id: importId }, select: { rows: true } });
  const staffId = ctx.actor.kind === "staff" ? ctx.actor.staffId : undefined;
  await createLongJob(
    tx,
    {
      id: longJobId,
      kind: isDryRun ? CHECK_KIND : IMPORT_KIND,
      createdBy: ctx.actor.kind === "staff" ? ctx.actor.staffId : ctx.actor.name,
      ...(rows > 0 && { total: rows }),
    },
    ctx.clock.now(),
  );
  await enqueue(tx, registerJob, { importId, longJobId, isDryRun, staffId });
}
