import { newId, nowDate, type Context } from "#app/platform/context.ts";
import { isUniqueViolation } from "#app/platform/db/errors.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import type { Role } from "#app/shared/abilities.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { assertMay, type Steward } from "./authorise.server.ts";
import { addPasswordLink } from "./issue-password-link.server.ts";
import { writeAudit } from "./write-audit.server.ts";

export type StaffInvitation = {
  /** UUID of the form; made here when left out. */
  requestId?: string;
  /** Lower case. */
  email: string;
  name: string;
  roles: readonly Role[];
};

/**
 * Creates a member of staff without a password.
 * @returns the token of the link with which the person sets one: the only copy. "email_taken" when a colleague has
 *   the address, or when this form was sent before.
 */
export async function inviteStaff(
  ctx: Context<Steward>,
  invitation: StaffInvitation,
): Promise<Outcome<{ staffId: string; token: string }, "email_taken">> {
  assertMay(ctx.actor, "staff.manage");
  const staffId = invitation.requestId ?? newId(ctx);
  const { email, name, roles } = invitation;
  try {
    return await inTransaction(ctx.db, async (tx) => {
      await tx.staff.create({
        data: {
          id: staffId,
          email,
          name,
          createdAt: nowDate(ctx),
          roles: { create: roles.map((role) => ({ role })) },
        },
      });
      await writeAudit(tx, ctx, {
        action: "staff.invite",
        subjectKind: "staff",
        subjectId: staffId,
        detail: { email, roles: [...roles] },
      });
      return ok({ staffId, token: await addPasswordLink(tx, ctx, staffId) });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return refuse("email_taken");
    throw error;
  }
}
