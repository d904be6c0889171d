import { newId, nowDate, type Context } from "#app/platform/context.ts";
import { isUniqueViolation } from "#app/platform/db/errors.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { assertMay, writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import type { Relation } from "../rules/household-rights.ts";

/**
 * Puts a member into the household of a home.
 * @returns "already_member" when they belong to it now; "has_owner" for a second owner: further ones are co-owners.
 */
export async function addToHousehold(
  ctx: Context<Steward>,
  { homeId, memberId, relation }: { homeId: string; memberId: string; relation: Relation },
): Promise<Outcome<undefined, "already_member" | "has_owner">> {
  assertMay(ctx.actor, "members.manage");
  try {
    await inTransaction(ctx.db, async (tx) => {
      const sinceAt = nowDate(ctx);
      await tx.householdMember.create({ data: { id: newId(ctx), homeId, memberId, relation, sinceAt } });
      await writeAudit(tx, ctx, {
        action: "household.add",
        subjectKind: "member",
        subjectId: memberId,
        detail: { homeId, relation },
      });
    });
  } catch (error) {
    if (isUniqueViolation(error, "household_member_open_key")) return refuse("already_member");
    if (isUniqueViolation(error, "household_member_owner_key")) return refuse("has_owner");
    throw error;
  }
  return ok();
}
