import type { Context } from "#app/platform/context.ts";
import { isUniqueViolation } from "#app/platform/db/errors.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { assertMay, writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";

/**
 * Changes a community's name, city or address; an import may have brought it without a city. The audit trail tells what
 * was changed.
 */
export async function changeCommunity(
  ctx: Context<Steward>,
  { communityId, ...edited }: { communityId: string; name: string; city: string; address: string },
): Promise<Outcome<undefined, "not_found" | "name_taken">> {
  assertMay(ctx.actor, "settings.manage");
  try {
    return await inTransaction(ctx.db, async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM community WHERE id = ${communityId}::uuid FOR UPDATE`;
      const current = await tx.community.findUnique({
        where: { id: communityId },
        select: { name: true, city: true, address: true },
      });
      if (current === null) return refuse("not_found");
      const changed = (["name", "city", "address"] as const).filter((field) => current[field] !== edited[field]);
      if (changed.length === 0) return ok();
      await tx.community.update({ where: { id: communityId }, data: edited });
      await writeAudit(tx, ctx, {
        action: "community.change",
        subjectKind: "community",
        subjectId: communityId,
        detail: { changed: [...changed] },
      });
      return ok();
    });
  } catch (error) {
    if (isUniqueViolation(error, "community_name_key")) return refuse("name_taken");
    throw error;
  }
}
