import { writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import { notify } from "#app/features/outreach/public.server.ts";
import { newId, nowDate, type Context } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { dateFromInstant, type Temporal } from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { judgeVisit, type VisitRefusal } from "../rules/judge-visit.ts";
import { beginDeskMove, recordMove, type DeskMove, type LockedRequest, type MoveRefusal } from "./move.server.ts";
import { nameRequest } from "../rules/name-request.ts";

export type Visit = {
  visitorName: string;
  /** E.164; null for the number of this visitor's latest visit. */
  visitorPhone: string | null;
  from: Temporal.Instant;
  until: Temporal.Instant;
};

/** Tells the owner who comes when; the same again with another time is a change, and the owner is told of it too. */
export async function scheduleVisit(
  ctx: Context<Steward>,
  { visitorName, visitorPhone, from, until, ...move }: DeskMove & Visit,
): Promise<Outcome<undefined, MoveRefusal | VisitRefusal | "visitor_phone_missing">> {
  return inTransaction(ctx.db, async (tx) => {
    const opened = await beginDeskMove(tx, ctx, move, "schedule");
    if (!opened.ok) return opened;
    const { request, next, isRepeat } = opened.value;
    if (isRepeat) return ok();
    const verdict = judgeVisit({ from, until, now: ctx.clock.now() });
    if (!verdict.ok) return verdict;
    const visitorPhoneEnc =
      visitorPhone === null ? await findVisitorPhone(tx, visitorName) : ctx.vault.encrypt(visitorPhone);
    if (visitorPhoneEnc === null) return refuse("visitor_phone_missing");
    const window = { visitFrom: dateFromInstant(from), visitUntil: dateFromInstant(until) };
    const stepId = move.stepId ?? newId(ctx);
    const at = nowDate(ctx);
    await recordMove(tx, ctx, request, {
      data: {
        ...window,
        state: next,
        visitorName,
        visitorPhoneEnc,
        promisedAt: window.visitUntil,
        answeredAt: request.answeredAt ?? at,
        firstAnsweredAt: request.firstAnsweredAt ?? at,
      },
      step: { stepId, kind: "scheduled", visitorName, ...window },
    });
    await tellOwner(tx, ctx, request, { stepId, visitorName, from, until });
    await writeAudit(tx, ctx, {
      action: "care.schedule",
      subjectKind: "care_request",
      subjectId: request.id,
      detail: { visitor: visitorName, from: from.toString(), until: until.toString() },
    });
    return ok();
  });
}

async function tellOwner(
  tx: Tx,
  ctx: Context,
  request: LockedRequest,
  { stepId, visitorName, from, until }: Omit<Visit, "visitorPhone"> & { stepId: string },
): Promise<void> {
  await notify(tx, ctx, {
    memberId: request.memberId,
    kind: request.state === "scheduled" ? "care.rescheduled" : "care.scheduled",
    values: {
      number: request.number,
      about: nameRequest(request),
      visitor: visitorName,
      from: { at: from.toString({ smallestUnit: "second" }) },
      until: until.toZonedDateTimeISO(ctx.zone).toPlainTime().toString({ smallestUnit: "minute" }),
    },
    href: `/care/${request.id}`,
    dedupeKey: `care-scheduled:${stepId}`,
    chat: true,
  });
}

async function findVisitorPhone(tx: Tx, visitorName: string): Promise<string | null> {
  const latest = await tx.careRequest.findFirst({
    where: { visitorName, visitorPhoneEnc: { not: null } },
    orderBy: { visitFrom: "desc" },
    select: { visitorPhoneEnc: true },
  });
  return latest?.visitorPhoneEnc ?? null;
}
