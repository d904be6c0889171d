import { notify } from "#app/features/outreach/public.server.ts";
import type { Context, MemberActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { dateFromInstant } from "#app/shared/club-time.ts";
import { ok, type Outcome } from "#app/shared/outcome.ts";
import { readServiceTerms } from "../queries/terms.server.ts";
import { promiseNext } from "../rules/promise-next.ts";
import { beginOwnerMove, recordMove, type MoveRefusal } from "./move.server.ts";
import { nameRequest } from "../rules/name-request.ts";

/**
 * The household says that the work is not done: the request is reported once more, with the same colleague, and an
 * answer is owed again.
 */
export async function reopenRequest(
  ctx: Context<MemberActor>,
  { words, ...move }: { requestId: string; stepId?: string; words: string },
): Promise<Outcome<undefined, MoveRefusal>> {
  return inTransaction(ctx.db, async (tx) => {
    const opened = await beginOwnerMove(tx, ctx, move, "reopen");
    if (!opened.ok) return opened;
    const { request, next, isRepeat } = opened.value;
    if (isRepeat) return ok();
    const promisedAt = promiseNext({
      owed: "answer",
      from: ctx.clock.now(),
      emergency: request.emergency,
      terms: await readServiceTerms(tx),
      zone: ctx.zone,
    });
    await recordMove(tx, ctx, request, {
      data: {
        state: next,
        promisedAt: dateFromInstant(promisedAt),
        answeredAt: null,
        completedAt: null,
        completionNote: null,
        visitorName: null,
        visitorPhoneEnc: null,
        visitFrom: null,
        visitUntil: null,
        timesReopened: { increment: 1 },
      },
      step: { stepId: move.stepId, kind: "reopened", note: words },
    });
    await notify(tx, ctx, {
      memberId: request.memberId,
      kind: "care.reopened",
      values: {
        number: request.number,
        about: nameRequest(request),
        by: { at: promisedAt.toString({ smallestUnit: "second" }) },
      },
      href: `/care/${request.id}`,
      dedupeKey: `care-reopened:${request.id}:${request.timesReopened}`,
      chat: false,
    });
    return ok();
  });
}
