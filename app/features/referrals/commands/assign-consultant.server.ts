import { assertMay, writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import type { Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";

/** Gives a referral to a consultant, who must be active and not the referrer. */
export async function assignConsultant(
  ctx: Context<Steward>,
  { referralId, consultantId }: { referralId: string; consultantId: string },
): Promise<Outcome<undefined, "unknown_referral" | "not_a_consultant" | "own_referral">> {
  assertMay(ctx.actor, "referrals.assign");
  return inTransaction(ctx.db, async (tx) => {
    const consultant = await tx.staff.findFirst({
      where: { id: consultantId, state: "active", roles: { some: { role: "sales_consultant" } } },
      select: { memberId: true },
    });
    if (consultant === null) return refuse("not_a_consultant");
    const referral = await tx.referral.findUnique({
      where: { id: referralId },
      select: { referrerId: true, consultantId: true },
    });
    if (referral === null) return refuse("unknown_referral");
    if (referral.referrerId === consultant.memberId) return refuse("own_referral");
    if (referral.consultantId === consultantId) return ok();
    await tx.referral.update({ where: { id: referralId }, data: { consultantId } });
    await writeAudit(tx, ctx, {
      action: "referral.assign",
      subjectKind: "referral",
      subjectId: referralId,
      detail: { consultantId },
    });
    return ok();
  });
}
