import { nowDate, type Context, type MemberActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, type Outcome } from "#app/shared/outcome.ts";
import { beginOwnerMove, recordMove, type MoveRefusal } from "./move.server.ts";

/**
 * The household says that the work is done, and how it was.
 * @param input.rating 1 to 5; the database refuses anything else.
 */
export async function confirmRequest(
  ctx: Context<MemberActor>,
  { rating, words, ...move }: { requestId: string; stepId?: string; rating: number; words: string },
): Promise<Outcome<undefined, MoveRefusal>> {
  return inTransaction(ctx.db, async (tx) => {
    const opened = await beginOwnerMove(tx, ctx, move, "confirm");
    if (!opened.ok) return opened;
    const { request, next, isRepeat } = opened.value;
    if (isRepeat) return ok();
    await recordMove(tx, ctx, request, {
      data: { state: next, confirmedAt: nowDate(ctx), rating },
      step: { stepId: move.stepId, kind: "confirmed", note: words, rating },
    });
    return ok();
  });
}
