import { assertMay, writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import type { Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";

/** Shuts a till at once, whoever is signed in there: its link and PIN open nothing any more. */
export async function suspendTill(
  ctx: Context<Steward>,
  { clerkId }: { clerkId: string },
): Promise<Outcome<undefined, "unknown_till">> {
  assertMay(ctx.actor, "perks.manage");
  return inTransaction(ctx.db, async (tx) => {
    const { count } = await tx.merchantClerk.updateMany({ where: { id: clerkId }, data: { state: "suspended" } });
    if (count === 0) return refuse("unknown_till");
    await writeAudit(tx, ctx, { action: "till.suspend", subjectKind: "clerk", subjectId: clerkId });
    return ok();
  });
}
