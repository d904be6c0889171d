import { nowDate, type Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { assertMay, type Steward } from "./authorise.server.ts";
import { writeAudit } from "./write-audit.server.ts";

/** Forgets a lost authenticator: the person sets up another at the next sign-in if a role requires it. All sessions end. */
export async function resetTotp(
  ctx: Context<Steward>,
  { staffId }: { staffId: string },
): Promise<Outcome<undefined, "unknown_staff">> {
  assertMay(ctx.actor, "staff.manage");
  return inTransaction(ctx.db, async (tx) => {
    const { count } = await tx.staff.updateMany({
      where: { id: staffId },
      data: { totpSecretEnc: null, totpConfirmedAt: null, totpLastCounter: null },
    });
    if (count === 0) return refuse("unknown_staff");
    await tx.session.updateMany({ where: { staffId, revokedAt: null }, data: { revokedAt: nowDate(ctx) } });
    await writeAudit(tx, ctx, { action: "staff.totp_reset", subjectKind: "staff", subjectId: staffId });
    return ok();
  });
}
