import { newId, nowDate, type Context } from "#app/platform/context.ts";
import { isUniqueViolation } from "#app/platform/db/errors.ts";
import { assertMay, type Steward } from "#app/features/identity/public.server.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import type { Relation } from "../rules/household-rights.ts";

/**
 * Puts a member into the household of a home.
 * @returns "already_member" when they belong to it now; "has_owner" for a second owner: further ones are co-owners.
 */
export async function addToHousehold(
  ctx: Context<Steward>,
  input: { homeId: string; memberId: string; relation: Relation },
): Promise<Outcome<undefined, "already_member" | "has_owner">> {
  assertMay(ctx.actor, "members.manage");
  try {
    await ctx.db.householdMember.create({ data: { id: newId(ctx), ...input, sinceAt: nowDate(ctx) } });
  } catch (error) {
    if (isUniqueViolation(error, "household_member_open_key")) return refuse("already_member");
    if (isUniqueViolation(error, "household_member_owner_key")) return refuse("has_owner");
    throw error;
  }
  return ok();
}
