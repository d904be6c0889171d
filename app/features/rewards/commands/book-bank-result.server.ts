import { assertMay, writeAudit } from "#app/features/identity/public.server.ts";
import { newId, type Context, type StaffActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { enqueue } from "#app/platform/jobs/job.ts";
import { createLongJob } from "#app/platform/jobs/long-job.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { bookResultJob, RESULT_BOOKING } from "../jobs/definitions.ts";
import { BOOKABLE } from "../rules/judge-result-row.ts";

/**
 * Asks for the rows of a bank's result file that agree with the books to be booked; a job does it.
 * Refuses a file of which that was asked before, and one without such a row.
 */
export function bookBankResult(
  ctx: Context<StaffActor>,
  { resultId }: { resultId: string },
): Promise<Outcome<undefined, "not_found" | "wrong_state" | "nothing_to_book">> {
  assertMay(ctx.actor, "payouts.settle");
  const { staffId } = ctx.actor;
  return inTransaction(ctx.db, async (tx) => {
    const [result] = await tx.$queryRaw<{ state: string; fileName: string }[]>`
      SELECT state::text AS state, file_name AS "fileName" FROM bank_result WHERE id = ${resultId}::uuid FOR UPDATE`;
    if (result === undefined) return refuse("not_found");
    if (result.state !== "checked") return refuse("wrong_state");
    const rows = await tx.bankResultRow.count({ where: { resultId, verdict: { in: [...BOOKABLE] } } });
    if (rows === 0) return refuse("nothing_to_book");
    const longJobId = newId(ctx);
    await tx.bankResult.update({ where: { id: resultId }, data: { state: "booking", bookedById: staffId, longJobId } });
    const job = { id: longJobId, kind: RESULT_BOOKING, createdBy: `staff/${staffId}`, total: rows };
    await createLongJob(tx, job, ctx.clock.now());
    await enqueue(tx, bookResultJob, { resultId, longJobId }, { key: `book-result:${resultId}` });
    await writeAudit(tx, ctx, {
      action: "payout.book_result",
      subjectKind: "bank_result",
      subjectId: resultId,
      detail: { fileName: result.fileName, rows },
    });
    return ok();
  });
}
