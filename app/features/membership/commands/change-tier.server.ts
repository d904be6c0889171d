import type { Context } from "#app/platform/context.ts";
import { isUniqueViolation } from "#app/platform/db/errors.ts";
import { assertMay, type Steward } from "#app/features/identity/public.server.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";

/** Renames a tier; its rank stays, since perks and events go by it. */
export async function changeTier(
  ctx: Context<Steward>,
  { tierId, name }: { tierId: string; name: string },
): Promise<Outcome<undefined, "not_found" | "tier_taken">> {
  assertMay(ctx.actor, "settings.manage");
  try {
    const { count } = await ctx.db.tier.updateMany({ where: { id: tierId }, data: { name } });
    return count === 1 ? ok() : refuse("not_found");
  } catch (error) {
    if (isUniqueViolation(error)) return refuse("tier_taken");
    throw error;
  }
}
