import { writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import { notify } from "#app/features/outreach/public.server.ts";
import type { Context, MemberActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, type Outcome } from "#app/shared/outcome.ts";
import { beginDeskMove, beginOwnerMove, recordMove, type DeskMove, type MoveRefusal } from "./move.server.ts";
import { nameRequest } from "../rules/name-request.ts";

/**
 * Ends a request without work: the household before a visit is agreed, the desk at any time, with a reason that the
 * owner reads.
 */
export async function cancelRequest(
  ctx: Context<MemberActor> | Context<Steward>,
  { reason, ...move }: DeskMove & { reason: string },
): Promise<Outcome<undefined, MoveRefusal>> {
  return inTransaction(ctx.db, async (tx) => {
    const opened = isMember(ctx)
      ? await beginOwnerMove(tx, ctx, move, "cancel")
      : await beginDeskMove(tx, ctx, move, "cancel");
    if (!opened.ok) return opened;
    const { request, next, isRepeat } = opened.value;
    if (isRepeat) return ok();
    await recordMove(tx, ctx, request, {
      data: { state: next },
      step: { stepId: move.stepId, kind: "cancelled", note: reason },
    });
    if (isMember(ctx)) return ok();
    await notify(tx, ctx, {
      memberId: request.memberId,
      kind: "care.cancelled",
      values: { number: request.number, about: nameRequest(request), reason },
      href: `/care/${request.id}`,
      dedupeKey: `care-cancelled:${request.id}`,
      chat: true,
    });
    await writeAudit(tx, ctx, { action: "care.cancel", subjectKind: "care_request", subjectId: request.id });
    return ok();
  });
}

function isMember(ctx: Context<MemberActor> | Context<Steward>): ctx is Context<MemberActor> {
  return ctx.actor.kind === "member";
}
