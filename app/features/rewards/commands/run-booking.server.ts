import { nowDate, type Context, type JobActor } from "#app/platform/context.ts";
import type { Prisma, Tx } from "#app/platform/db/database.ts";
import { isDatabaseUnavailable } from "#app/platform/db/errors.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import type { JobContext } from "#app/platform/jobs/job-context.ts";
import { advanceLongJob, failLongJob, finishLongJob, startLongJob } from "#app/platform/jobs/long-job.ts";
import { plainDateFromDate } from "#app/shared/club-time.ts";
import { invariant } from "#app/shared/invariant.ts";
import { findProven } from "../queries/match-lines.server.ts";
import { BOOKABLE, judgeResultRow, type Verdict } from "../rules/judge-result-row.ts";
import { lockLines, type LockedLine } from "./lock-lines.server.ts";
import { payLines } from "./pay-lines.server.ts";
import { returnLines } from "./return-lines.server.ts";

type BookingContext = Context<JobActor> & Pick<JobContext, "signal" | "isLastAttempt">;
type Booking = { resultId: string; longJobId: string };
type Settler = { staffId: string; memberId: string | null };
type Row = Prisma.BankResultRowGetPayload<object>;
type JudgedRow = { row: Row; line: LockedLine | null; verdict: Verdict };

/** Rows of one transaction. */
const CHUNK = 100;

/**
 * Books the rows of a bank's result file that agree with the books, judged anew under lock: what has changed since the
 * file came in stays unbooked and says why. It may be killed anywhere and run again.
 */
export async function runBooking(ctx: BookingContext, booking: Booking): Promise<void> {
  if (!(await startLongJob(ctx.db, booking.longJobId, ctx.clock.now()))) return;
  try {
    const by = await readSettler(ctx, booking.resultId);
    for (let after: number | null = 0; after !== null;) {
      ctx.signal.throwIfAborted();
      const from: number = after;
      after = await inTransaction(ctx.db, (tx) => bookRows(tx, ctx, booking, by, from));
    }
  } catch (error) {
    if (ctx.isLastAttempt && !isDatabaseUnavailable(error)) await giveUp(ctx, booking);
    throw error;
  }
}

/** What is booked stays; the rest can be asked for again. */
function giveUp(ctx: BookingContext, { resultId, longJobId }: Booking): Promise<void> {
  return inTransaction(ctx.db, async (tx) => {
    await tx.bankResult.update({ where: { id: resultId }, data: { state: "checked", bookedById: null } });
    await failLongJob(tx, longJobId, "unexpected", ctx.clock.now());
  });
}

async function readSettler({ db }: Context, resultId: string): Promise<Settler> {
  const { bookedById } = await db.bankResult.findUniqueOrThrow({ where: { id: resultId } });
  invariant(bookedById !== null, "somebody asked for the booking");
  const { memberId } = await db.staff.findUniqueOrThrow({ where: { id: bookedById }, select: { memberId: true } });
  return { staffId: bookedById, memberId };
}

/** Books the next rows. @returns the last of them, null when there was none and the file is booked. */
async function bookRows(
  tx: Tx,
  ctx: Context,
  { resultId, longJobId }: Booking,
  by: Settler,
  after: number,
): Promise<number | null> {
  await tx.$queryRaw`SELECT 1 FROM bank_result WHERE id = ${resultId}::uuid FOR UPDATE`;
  const rows = await tx.bankResultRow.findMany({
    where: { resultId, verdict: { in: [...BOOKABLE] }, row: { gt: after } },
    orderBy: { row: "asc" },
    take: CHUNK,
  });
  const last = rows.at(-1);
  if (last === undefined) {
    await tx.bankResult.update({ where: { id: resultId }, data: { state: "booked", bookedAt: nowDate(ctx) } });
    await finishLongJob(tx, longJobId, {}, ctx.clock.now());
    return null;
  }
  const judged = await judgeAnew(tx, ctx, by, rows);
  await payLines(tx, ctx, by, judged.flatMap(asPayment));
  await returnLines(
    tx,
    ctx,
    by,
    judged.flatMap(({ row, line, verdict }) => (line && verdict === "returns" ? [{ line, reason: row.reason }] : [])),
  );
  await writeVerdicts(tx, resultId, judged);
  const booked = judged.filter(isBooked).length;
  const { bookedCount } = await tx.bankResult.update({
    where: { id: resultId },
    data: { bookedCount: { increment: booked } },
    select: { bookedCount: true },
  });
  await advanceLongJob(tx, longJobId, { done: bookedCount });
  return last.row;
}

function isBooked({ verdict }: JudgedRow): boolean {
  return verdict === "pays" || verdict === "returns";
}

async function judgeAnew(tx: Tx, ctx: Context, by: Settler, rows: readonly Row[]): Promise<JudgedRow[]> {
  const locked = await lockLines(
    tx,
    rows.flatMap(({ lineId }) => lineId ?? []),
  );
  const lines = new Map(locked.map((line) => [line.id, line]));
  const proven = await findProven(
    tx,
    rows.map(({ bankReference }) => bankReference),
  );
  return rows.map((row) => {
    const line = lines.get(row.lineId ?? "") ?? null;
    const provenLine = proven.get(row.bankReference);
    const verdict = judgeResultRow({
      row: { ...row, paidOn: row.paidOn && plainDateFromDate(row.paidOn) },
      line,
      isRepeated: false,
      isUsed: provenLine !== undefined && provenLine !== line?.id,
      settler: by,
      now: ctx.clock.now(),
      zone: ctx.zone,
    });
    return { row, line, verdict };
  });
}

function asPayment({ row, line, verdict }: JudgedRow) {
  if (line === null || verdict !== "pays") return [];
  invariant(row.amountFen !== null && row.paidOn !== null, "a payment has an amount and a day");
  const paidOn = plainDateFromDate(row.paidOn);
  return [{ line, reference: row.bankReference, paidFen: row.amountFen, paidOn, slipKey: null }];
}

async function writeVerdicts(tx: Tx, resultId: string, judged: readonly JudgedRow[]): Promise<void> {
  const byVerdict = Map.groupBy(judged, (row) => (isBooked(row) ? "booked" : row.verdict));
  for (const [verdict, rows] of byVerdict) {
    await tx.bankResultRow.updateMany({
      where: { resultId, row: { in: rows.map(({ row }) => row.row) } },
      data: { verdict },
    });
  }
}
