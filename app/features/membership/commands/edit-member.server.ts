import { nowDate, type Context, type StaffActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { assertMay, writeAudit } from "#app/features/identity/public.server.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { normalizeName } from "#app/shared/text.ts";

export type MemberEdit = { memberId: string; name: string; salutation: string; tierId: string };

/** Corrects a member's name or salutation, or moves them to another tier. The audit trail tells what was changed. */
export async function editMember(
  ctx: Context<StaffActor>,
  { memberId, tierId, ...input }: MemberEdit,
): Promise<Outcome<undefined, "not_found" | "missing_name">> {
  assertMay(ctx.actor, "members.manage");
  const name = normalizeName(input.name);
  if (name === "") return refuse("missing_name");
  const edited = { name, salutation: input.salutation.trim() || name, tierId };
  return inTransaction(ctx.db, async (tx) => {
    const current = await tx.member.findUnique({
      where: { id: memberId },
      select: { name: true, salutation: true, tierId: true },
    });
    if (current === null) return refuse("not_found");
    const changed = (["name", "salutation", "tierId"] as const).filter((field) => current[field] !== edited[field]);
    if (changed.length === 0) return ok();
    await tx.member.update({ where: { id: memberId }, data: { ...edited, updatedAt: nowDate(ctx) } });
    await writeAudit(tx, ctx, {
      action: "member.edit",
      subjectKind: "member",
      subjectId: memberId,
      detail: { changed: changed.join(", ") },
    });
    return ok();
  });
}
