import { nowDate, type Context, type StaffActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { assertMay, writeAudit } from "#app/features/identity/public.server.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { normalizeName } from "#app/shared/text.ts";

export type MemberEdit = {
  memberId: string;
  /** `updatedAt` of the member as the editor saw them. */
  version: Date;
  name: string;
  salutation: string;
  tierId: string;
};

/**
 * Corrects a member's name or salutation, or moves them to another tier. The audit trail tells what was changed.
 * @returns "changed_meanwhile" with what stands now when somebody was quicker, so that nobody overwrites what they have
 *   not read.
 */
export async function editMember(
  ctx: Context<StaffActor>,
  { memberId, version, tierId, ...input }: MemberEdit,
): Promise<Outcome<undefined, "not_found" | "missing_name" | "changed_meanwhile">> {
  assertMay(ctx.actor, "members.manage");
  const name = normalizeName(input.name);
  if (name === "") return refuse("missing_name");
  const edited = { name, salutation: input.salutation.trim() || name, tierId };
  return inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM member WHERE id = ${memberId}::uuid FOR NO KEY UPDATE`;
    const current = await tx.member.findUnique({
      where: { id: memberId },
      select: { name: true, salutation: true, tierId: true, updatedAt: true, tier: { select: { name: true } } },
    });
    if (current === null) return refuse("not_found");
    const changed = (["name", "salutation", "tierId"] as const).filter((field) => current[field] !== edited[field]);
    if (changed.length === 0) return ok();
    if (current.updatedAt.getTime() !== version.getTime()) {
      const { salutation, tier } = current;
      return refuse("changed_meanwhile", { name: current.name, salutation, tier: tier.name });
    }
    // Later than the version it follows, also within one millisecond.
    const updatedAt = new Date(Math.max(nowDate(ctx).getTime(), version.getTime() + 1));
    await tx.member.update({ where: { id: memberId }, data: { ...edited, updatedAt } });
    await writeAudit(tx, ctx, {
      action: "member.edit",
      subjectKind: "member",
      subjectId: memberId,
      detail: { changed: [...changed] },
    });
    return ok();
  });
}
