import { nowDate, type Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { hashToken } from "#app/platform/vault.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { findPasswordLink } from "../queries/password-link.server.ts";
import { judgePassword, type PasswordRefusal } from "../rules/judge-password.ts";
import { hashSecret } from "./hash-secret.server.ts";
import { asOneself, writeAudit } from "./write-audit.server.ts";

/**
 * Sets a member of staff's password with a one-time link and ends every session of that person.
 * @returns "link_ended" for a link that is unknown, used or too old; a reason against the password leaves the link usable.
 */
export async function setPassword(
  ctx: Context,
  input: { token: string; password: string },
): Promise<Outcome<{ staffId: string }, "link_ended" | PasswordRefusal>> {
  const link = await findPasswordLink(ctx, input.token);
  if (link === null) return refuse("link_ended");
  const judged = judgePassword(input.password, link.staff);
  if (!judged.ok) return judged;
  const passwordHash = await hashSecret(input.password);
  return inTransaction(ctx.db, async (tx) => {
    const now = nowDate(ctx);
    const { count } = await tx.passwordLink.updateMany({
      where: { tokenHash: hashToken(input.token), usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    });
    if (count === 0) return refuse("link_ended");
    const staffId = link.staff.id;
    await tx.staff.update({ where: { id: staffId }, data: { passwordHash } });
    await tx.session.updateMany({ where: { staffId, revokedAt: null }, data: { revokedAt: now } });
    await writeAudit(tx, asOneself(ctx, link.staff), { action: "staff.password_set" });
    return ok({ staffId });
  });
}
