import { assertMay, writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import type { Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";

/**
 * Takes a project from the list of those to which friends can be referred, or puts it back. Referrals that are under
 * way go on. The same state again changes nothing.
 */
export async function setProjectState(
  ctx: Context<Steward>,
  { projectId, state }: { projectId: string; state: "open" | "closed" },
): Promise<void> {
  assertMay(ctx.actor, "programmes.manage");
  await inTransaction(ctx.db, async (tx) => {
    const { count } = await tx.project.updateMany({ where: { id: projectId, state: { not: state } }, data: { state } });
    if (count === 0) return;
    const action = state === "open" ? "project.open" : "project.close";
    await writeAudit(tx, ctx, { action, subjectKind: "project", subjectId: projectId });
  });
}
