import { writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import { notify } from "#app/features/outreach/public.server.ts";
import { newId, type Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, type Outcome } from "#app/shared/outcome.ts";
import { beginDeskMove, recordMove, type DeskMove, type MoveRefusal } from "./move.server.ts";
import { nameRequest } from "../rules/name-request.ts";

/**
 * Takes back that the work is done, as long as the owner has not answered: the visit that was agreed stands again, and what
 * was promised is owed as before.
 * @param input.words what is still missing, in words for the owner.
 */
export async function takeBackRequest(
  ctx: Context<Steward>,
  { words, ...move }: DeskMove & { words: string },
): Promise<Outcome<undefined, MoveRefusal>> {
  return inTransaction(ctx.db, async (tx) => {
    const opened = await beginDeskMove(tx, ctx, move, "take_back");
    if (!opened.ok) return opened;
    const { request, next, isRepeat } = opened.value;
    if (isRepeat) return ok();
    const stepId = move.stepId ?? newId(ctx);
    await recordMove(tx, ctx, request, {
      data: {
        state: request.visitFrom === null ? next : "scheduled",
        completedAt: null,
        completionNote: null,
      },
      step: { stepId, kind: "reopened", note: words },
    });
    await notify(tx, ctx, {
      memberId: request.memberId,
      kind: "care.takenBack",
      values: { number: request.number, about: nameRequest(request), words },
      href: `/care/${request.id}`,
      dedupeKey: `care-taken-back:${stepId}`,
      chat: true,
    });
    await writeAudit(tx, ctx, { action: "care.take_back", subjectKind: "care_request", subjectId: request.id });
    return ok();
  });
}
