import { dateFromInstant } from "#app/shared/club-time.ts";
import type { ClerkActor, Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { writeAudit } from "#app/features/identity/public.server.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";

/** How long a clerk may take back a mistaken redemption. */
export const UNDO_MINUTES = 5;

/**
 * Takes back the acting clerk's own redemption while the customer is still at the till. The voucher is usable again
 * and leaves the settlement; the attempt stays on record.
 */
export async function undoRedemption(
  ctx: Context<ClerkActor>,
  { voucherId }: { voucherId: string },
): Promise<Outcome<undefined, "too_late">> {
  const earliest = dateFromInstant(ctx.clock.now().subtract({ minutes: UNDO_MINUTES }));
  return inTransaction(ctx.db, async (tx) => {
    const undone = await tx.voucher.updateMany({
      where: { id: voucherId, state: "used", redeemedById: ctx.actor.clerkId, usedAt: { gt: earliest } },
      data: { state: "usable", usedAt: null, usedAtBranchId: null, redeemedById: null },
    });
    if (undone.count === 0) return refuse("too_late");
    await writeAudit(tx, ctx, { action: "voucher.undo_redemption", subjectKind: "voucher", subjectId: voucherId });
    return ok();
  });
}
