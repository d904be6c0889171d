import type { Context, StaffActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { assertMay } from "./authorise.server.ts";
import { writeAudit } from "./write-audit.server.ts";

/** Shows a member's full number to a member of staff; each look is a line in the audit trail. @returns E.164 */
export async function revealPhone(
  ctx: Context<StaffActor>,
  { memberId }: { memberId: string },
): Promise<Outcome<{ phone: string }, "not_found">> {
  assertMay(ctx.actor, "members.see_full_phone");
  return inTransaction(ctx.db, async (tx) => {
    const member = await tx.member.findUnique({ where: { id: memberId }, select: { phoneEnc: true } });
    if (member === null) return refuse("not_found");
    await writeAudit(tx, ctx, { action: "member.phone_seen", subjectKind: "member", subjectId: memberId });
    return ok({ phone: ctx.vault.decrypt(member.phoneEnc) });
  });
}
