import { nowDate, type Context, type StaffActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { findStaffForSignIn } from "../queries/staff-for-sign-in.server.ts";
import { judgePassword, type PasswordRefusal } from "../rules/judge-password.ts";
import { PASSWORD_TRIES_PER_ACCOUNT } from "../rules/limits.ts";
import { countTries } from "./count-try.server.ts";
import { hashSecret, isSecret } from "./hash-secret.server.ts";
import { writeAudit } from "./write-audit.server.ts";

export type PasswordChange = { current: string; next: string; sessionId: string };

/** Changes one's own password; the other sessions end. */
export async function changePassword(
  ctx: Context<StaffActor>,
  { current, next, sessionId }: PasswordChange,
): Promise<Outcome<undefined, "wrong_password" | "too_many_tries" | PasswordRefusal>> {
  const staff = await findStaffForSignIn(ctx.db, { id: ctx.actor.staffId });
  if (staff === null) return refuse("wrong_password");
  const counted = await countTries(ctx, [{ limit: PASSWORD_TRIES_PER_ACCOUNT, by: staff.email }]);
  if (!counted.ok) return counted;
  if (!(await isSecret(staff.passwordHash, current))) return refuse("wrong_password");
  const judged = judgePassword(next, staff);
  if (!judged.ok) return judged;
  const passwordHash = await hashSecret(next);
  await inTransaction(ctx.db, async (tx) => {
    await tx.staff.update({ where: { id: staff.id }, data: { passwordHash } });
    await tx.session.updateMany({
      where: { staffId: staff.id, revokedAt: null, id: { not: sessionId } },
      data: { revokedAt: nowDate(ctx) },
    });
    await writeAudit(tx, ctx, { action: "staff.password_set" });
  });
  return ok();
}
