import { writeAudit } from "#app/features/identity/public.server.ts";
import type { Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import type { EventTerms } from "../rules/event-terms.ts";
import { judgeTerms, type TermsRefusal } from "../rules/judge-terms.ts";
import { assertManages, type Host } from "./authorise.server.ts";
import { eventColumns } from "./event-columns.server.ts";
import { lockEvent, nextVersion } from "./lock-event.server.ts";

/**
 * Changes an event.
 * @param input.version `updatedAt` of the event as the editor saw it, in epoch milliseconds; refused as
 * `changed_meanwhile` when a colleague was quicker, so that nobody overwrites what they have not read.
 */
export async function updateEvent(
  ctx: Context<Host>,
  { eventId, version, terms }: { eventId: string; version: number; terms: EventTerms },
): Promise<Outcome<undefined, TermsRefusal | "unknown_event" | "event_cancelled" | "changed_meanwhile">> {
  assertManages(ctx.actor);
  return inTransaction(ctx.db, async (tx) => {
    const event = await lockEvent(tx, eventId);
    if (event === null) return refuse("unknown_event");
    if (event.state === "cancelled") return refuse("event_cancelled");
    if (event.updatedAt.getTime() !== version) return refuse("changed_meanwhile");
    const verdict = judgeTerms(terms, event.seatsTaken);
    if (!verdict.ok) return verdict;
    await tx.event.update({
      where: { id: eventId },
      data: { ...eventColumns(terms), updatedAt: nextVersion(ctx, event) },
    });
    await writeAudit(tx, ctx, { action: "event.update", subjectKind: "event", subjectId: eventId });
    return ok();
  });
}
