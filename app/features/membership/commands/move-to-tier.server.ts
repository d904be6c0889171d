import { nowDate, type Context, type StaffActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { assertMay, writeAudit } from "#app/features/identity/public.server.ts";

/** Moves members to a tier. Those who are in it already stay as they are. @returns how many were moved. */
export function moveToTier(
  ctx: Context<StaffActor>,
  { memberIds, tierId }: { memberIds: readonly string[]; tierId: string },
): Promise<number> {
  assertMay(ctx.actor, "members.manage");
  return inTransaction(ctx.db, async (tx) => {
    const moved = await tx.member.updateManyAndReturn({
      where: { id: { in: [...memberIds] }, tierId: { not: tierId } },
      data: { tierId, updatedAt: nowDate(ctx) },
      select: { id: true },
    });
    for (const { id } of moved) {
      await writeAudit(tx, ctx, {
        action: "member.edit",
        subjectKind: "member",
        subjectId: id,
        detail: { changed: ["tierId"] },
      });
    }
    return moved.length;
  });
}
