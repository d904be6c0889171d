import type { Context } from "#app/platform/context.ts";
import { isUniqueViolation } from "#app/platform/db/errors.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { assertMay, writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";

/** Renames a tier; its rank stays, since perks and events go by it. */
export async function changeTier(
  ctx: Context<Steward>,
  { tierId, name }: { tierId: string; name: string },
): Promise<Outcome<undefined, "not_found" | "tier_taken">> {
  assertMay(ctx.actor, "settings.manage");
  try {
    return await inTransaction(ctx.db, async (tx) => {
      const current = await tx.tier.findUnique({ where: { id: tierId }, select: { name: true } });
      if (current === null) return refuse("not_found");
      if (current.name === name) return ok();
      await tx.tier.update({ where: { id: tierId }, data: { name } });
      await writeAudit(tx, ctx, {
        action: "tier.change",
        subjectKind: "tier",
        subjectId: tierId,
        detail: { from: current.name, to: name },
      });
      return ok();
    });
  } catch (error) {
    if (isUniqueViolation(error, "tier_name_key")) return refuse("tier_taken");
    throw error;
  }
}
