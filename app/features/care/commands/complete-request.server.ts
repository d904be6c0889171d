import { writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import { notify } from "#app/features/outreach/public.server.ts";
import { newId, nowDate, type Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { beginDeskMove, recordMove, type DeskMove, type MoveRefusal } from "./move.server.ts";
import { nameRequest } from "../rules/name-request.ts";

/**
 * Says that the work is done, and asks the owner whether it is. Of praise it says that it was passed on, and asks nothing.
 * @param input.note what was done or who was told, in words for the owner.
 * @param input.isEarly it was done before the visit that is agreed; else nothing is done while the visit is to come.
 */
export async function completeRequest(
  ctx: Context<Steward>,
  { note, isEarly = false, ...move }: DeskMove & { note: string; isEarly?: boolean },
): Promise<Outcome<undefined, MoveRefusal | "visit_ahead">> {
  return inTransaction(ctx.db, async (tx) => {
    const opened = await beginDeskMove(tx, ctx, move, "complete");
    if (!opened.ok) return opened;
    const { request, next, isRepeat } = opened.value;
    if (isRepeat) return ok();
    const at = nowDate(ctx);
    const isAhead = request.state === "scheduled" && request.visitFrom !== null && request.visitFrom > at;
    if (isAhead && !isEarly) return refuse("visit_ahead");
    const stepId = move.stepId ?? newId(ctx);
    await recordMove(tx, ctx, request, {
      data: {
        state: next,
        completedAt: at,
        completionNote: note,
        answeredAt: request.answeredAt ?? at,
        firstAnsweredAt: request.firstAnsweredAt ?? at,
      },
      step: { stepId, kind: "completed", note },
    });
    await notify(tx, ctx, {
      memberId: request.memberId,
      kind: request.kind === "praise" ? "care.praisePassedOn" : "care.completed",
      values: { number: request.number, about: nameRequest(request), note },
      href: `/care/${request.id}`,
      dedupeKey: `care-completed:${stepId}`,
      chat: true,
    });
    await writeAudit(tx, ctx, { action: "care.complete", subjectKind: "care_request", subjectId: request.id });
    return ok();
  });
}
