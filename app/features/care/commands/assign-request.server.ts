import { writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import type { Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { findDeskMember } from "../queries/desk.server.ts";
import { beginDeskMove, recordMove, type DeskMove, type MoveRefusal } from "./move.server.ts";

/** Gives a request to somebody of the desk. Of two who assign at once one wins, and the other is told by whom. */
export async function assignRequest(
  ctx: Context<Steward>,
  { staffId, ...move }: DeskMove & { staffId: string },
): Promise<Outcome<undefined, MoveRefusal | "not_at_the_desk">> {
  return inTransaction(ctx.db, async (tx) => {
    const colleague = await findDeskMember(tx, staffId);
    if (colleague === null) return refuse("not_at_the_desk");
    const opened = await beginDeskMove(tx, ctx, move, "assign");
    if (!opened.ok) return opened;
    const { request, next, isRepeat } = opened.value;
    if (isRepeat) return ok();
    await recordMove(tx, ctx, request, {
      data: { state: next, staffId },
      step: { stepId: move.stepId, kind: "assigned", staffId },
    });
    await writeAudit(tx, ctx, {
      action: "care.assign",
      subjectKind: "care_request",
      subjectId: request.id,
      detail: { to: colleague.name },
    });
    return ok();
  });
}
