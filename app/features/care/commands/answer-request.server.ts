import { writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import { notify } from "#app/features/outreach/public.server.ts";
import { newId, nowDate, type Context } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { dateFromInstant, Temporal } from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { readServiceTerms } from "../queries/terms.server.ts";
import { OPEN_STATES } from "../rules/move-request.ts";
import { promiseNext } from "../rules/promise-next.ts";
import { beginDeskMove, recordMove, type DeskMove, type LockedRequest, type MoveRefusal } from "./move.server.ts";
import { nameRequest } from "../rules/name-request.ts";

/**
 * Sends the desk's words to the owner. Whoever of the desk answers what nobody has taken takes it.
 * @param input.promisedAt when the desk will be in touch again. Without it the first answer promises a plan by the
 *   terms, and further words promise nothing new; a visit that is agreed stays what is promised.
 */
export async function answerRequest(
  ctx: Context<Steward>,
  { words, promisedAt = null, ...move }: DeskMove & { words: string; promisedAt?: Temporal.Instant | null },
): Promise<Outcome<undefined, MoveRefusal | "promise_in_the_past">> {
  if (promisedAt !== null && Temporal.Instant.compare(promisedAt, ctx.clock.now()) <= 0) {
    return refuse("promise_in_the_past");
  }
  return inTransaction(ctx.db, async (tx) => {
    const opened = await beginDeskMove(tx, ctx, move, null);
    if (!opened.ok) return opened;
    const { request, isRepeat } = opened.value;
    if (isRepeat) return ok();
    if (!OPEN_STATES.some((state) => state === request.state)) return refuse("wrong_state", { state: request.state });
    const staffId = request.staffId ?? (ctx.actor.kind === "staff" ? ctx.actor.staffId : null);
    const state = request.state === "reported" && staffId !== null ? "assigned" : request.state;
    const at = nowDate(ctx);
    const stepId = move.stepId ?? newId(ctx);
    await recordMove(tx, ctx, request, {
      data: {
        state,
        staffId,
        answeredAt: request.answeredAt ?? at,
        firstAnsweredAt: request.firstAnsweredAt ?? at,
        promisedAt: state === "scheduled" ? request.promisedAt : await nextPromise(tx, ctx, request, promisedAt),
      },
      step: { stepId, kind: "answered", note: words },
    });
    await notify(tx, ctx, {
      memberId: request.memberId,
      kind: "care.answered",
      values: { number: request.number, about: nameRequest(request), words },
      href: `/care/${request.id}`,
      dedupeKey: `care-answered:${stepId}`,
      chat: true,
    });
    await writeAudit(tx, ctx, { action: "care.answer", subjectKind: "care_request", subjectId: request.id });
    return ok();
  });
}

async function nextPromise(
  tx: Tx,
  ctx: Context,
  { answeredAt, promisedAt, emergency }: LockedRequest,
  promised: Temporal.Instant | null,
): Promise<Date> {
  if (promised !== null) return dateFromInstant(promised);
  if (answeredAt !== null) return promisedAt;
  const terms = await readServiceTerms(tx);
  return dateFromInstant(promiseNext({ owed: "plan", from: ctx.clock.now(), emergency, terms, zone: ctx.zone }));
}
