import type { Context } from "#app/platform/context.ts";
import { isUniqueViolation } from "#app/platform/db/errors.ts";
import { assertMay, type Steward } from "#app/features/identity/public.server.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";

/** Changes a community's name, city or address; an import may have brought it without a city. */
export async function changeCommunity(
  ctx: Context<Steward>,
  { communityId, name, city, address }: { communityId: string; name: string; city: string; address: string },
): Promise<Outcome<undefined, "not_found" | "name_taken">> {
  assertMay(ctx.actor, "settings.manage");
  try {
    const { count } = await ctx.db.community.updateMany({ where: { id: communityId }, data: { name, city, address } });
    return count === 1 ? ok() : refuse("not_found");
  } catch (error) {
    if (isUniqueViolation(error)) return refuse("name_taken");
    throw error;
  }
}
