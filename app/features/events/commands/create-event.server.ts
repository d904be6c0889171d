import { assertMay, writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import { nowDate, type Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, type Outcome } from "#app/shared/outcome.ts";
import type { EventTerms } from "../rules/event-terms.ts";
import { judgeTerms, type TermsRefusal } from "../rules/judge-terms.ts";
import { eventColumns } from "./event-columns.server.ts";

/**
 * Writes an event as a draft that no owner sees.
 * @param input.requestId becomes the event's id: the same request again changes nothing.
 */
export async function createEvent(
  ctx: Context<Steward>,
  { requestId, terms }: { requestId: string; terms: EventTerms },
): Promise<Outcome<{ eventId: string }, TermsRefusal>> {
  assertMay(ctx.actor, "events.manage");
  const verdict = judgeTerms(terms, 0);
  if (!verdict.ok) return verdict;
  const now = nowDate(ctx);
  await inTransaction(ctx.db, async (tx) => {
    const { count } = await tx.event.createMany({
      data: { ...eventColumns(terms), id: requestId, createdAt: now, updatedAt: now },
      skipDuplicates: true,
    });
    if (count === 1) await writeAudit(tx, ctx, { action: "event.create", subjectKind: "event", subjectId: requestId });
  });
  return ok({ eventId: requestId });
}
