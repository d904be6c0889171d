import { nowDate, type Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import type { Storage } from "#app/platform/storage.ts";
import { assertMay, type Steward } from "#app/features/identity/public.server.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { statesBefore } from "../../rules/register/move-import.ts";

type FileContext = Pick<Context, "db"> & { storage: Storage };

/** A file that nobody imported holds people's numbers for no reason. */
const KEPT_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1_000;

/** Removes the file of an import; what was judged or imported stays. */
export async function forgetFile({ db, storage }: FileContext, importId: string): Promise<void> {
  const found = await db.registerImport.findUnique({ where: { id: importId }, select: { storageKey: true } });
  if (!found?.storageKey) return;
  await storage.remove(found.storageKey);
  await db.registerImport.update({ where: { id: importId }, data: { storageKey: null } });
}

/** Gives up an import that has changed nothing: its file and its findings go. */
export async function discardRegister(
  ctx: Context<Steward>,
  storage: Storage,
  { importId }: { importId: string },
): Promise<Outcome<undefined, "wrong_state">> {
  assertMay(ctx.actor, "register.import");
  return inTransaction(ctx.db, async (tx) => {
    const found = await tx.registerImport.findUnique({ where: { id: importId }, select: { storageKey: true } });
    const { count } = await tx.registerImport.deleteMany({
      where: { id: importId, state: { in: statesBefore("discard") } },
    });
    if (count === 0) return refuse("wrong_state");
    await tx.registerImportFault.deleteMany({ where: { importId } });
    // Before the commit: the row that names the file stays as long as the file does.
    if (found?.storageKey) await storage.remove(found.storageKey);
    return ok();
  });
}

/** Removes files that were kept long enough, whatever became of their import. */
export async function discardOldRegisters(ctx: FileContext & Pick<Context, "clock">): Promise<void> {
  const before = new Date(nowDate(ctx).getTime() - KEPT_DAYS * DAY_MS);
  const old = await ctx.db.registerImport.findMany({
    where: { storageKey: { not: null }, createdAt: { lt: before }, state: { notIn: ["checking", "running"] } },
    select: { id: true },
  });
  for (const { id } of old) await forgetFile(ctx, id);
}
