import { assertMay, writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import { nextVersion, type Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { enqueue } from "#app/platform/jobs/job.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { tellGuestsJob } from "../jobs/definitions.ts";
import { concernsGuests, type EventTerms } from "../rules/event-terms.ts";
import { judgeTerms, type TermsRefusal } from "../rules/judge-terms.ts";
import { eventColumns, promisedTerms } from "./event-columns.server.ts";
import { lockEvent } from "./lock-event.server.ts";

/**
 * Changes an event. When its time or place is another, a job tells everybody who has seats.
 * @param input.version `updatedAt` of the event as the editor saw it; refused as `changed_meanwhile` when a colleague
 * was quicker, so that nobody overwrites what they have not read.
 */
export async function updateEvent(
  ctx: Context<Steward>,
  { eventId, version, terms }: { eventId: string; version: Date; terms: EventTerms },
): Promise<Outcome<undefined, TermsRefusal | "unknown_event" | "event_cancelled" | "changed_meanwhile">> {
  assertMay(ctx.actor, "events.manage");
  return inTransaction(ctx.db, async (tx) => {
    const event = await lockEvent(tx, eventId);
    if (event === null) return refuse("unknown_event");
    if (event.state === "cancelled") return refuse("event_cancelled");
    if (event.updatedAt.getTime() !== version.getTime()) return refuse("changed_meanwhile");
    const verdict = judgeTerms(terms, event.seatsTaken);
    if (!verdict.ok) return verdict;
    const updatedAt = nextVersion(ctx, event);
    await tx.event.update({ where: { id: eventId }, data: { ...eventColumns(terms), updatedAt } });
    if (event.state === "published" && concernsGuests(promisedTerms(event), terms)) {
      await enqueue(tx, tellGuestsJob, { eventId, news: "changed", changedAt: updatedAt.toISOString() });
    }
    await writeAudit(tx, ctx, { action: "event.update", subjectKind: "event", subjectId: eventId });
    return ok();
  });
}
