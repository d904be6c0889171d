import type { Context } from "#app/platform/context.ts";
import { isUniqueViolation } from "#app/platform/db/errors.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { assertMay, type Steward } from "./authorise.server.ts";
import { writeAudit } from "./write-audit.server.ts";

/**
 * Says which member a member of staff is who owns a home too, so that they approve no reward of their own household.
 * @param memberId null when they are none.
 */
export async function linkStaffToMember(
  ctx: Context<Steward>,
  { staffId, memberId }: { staffId: string; memberId: string | null },
): Promise<Outcome<undefined, "unknown_staff" | "member_taken">> {
  assertMay(ctx.actor, "staff.manage");
  try {
    return await inTransaction(ctx.db, async (tx) => {
      const { count } = await tx.staff.updateMany({ where: { id: staffId }, data: { memberId } });
      if (count === 0) return refuse("unknown_staff");
      await writeAudit(tx, ctx, {
        action: "staff.link_member",
        subjectKind: "staff",
        subjectId: staffId,
        detail: { memberId },
      });
      return ok();
    });
  } catch (error) {
    if (isUniqueViolation(error, "staff_member_id_key")) return refuse("member_taken");
    throw error;
  }
}
