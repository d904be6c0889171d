import { assertMay, writeAudit } from "#app/features/identity/public.server.ts";
import { nowDate, type Context, type StaffActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { findHeadings } from "#app/platform/sheet/find-headings.ts";
import { openSheet } from "#app/platform/sheet/open-sheet.ts";
import { SheetRefused, type SheetRefusal } from "#app/platform/sheet/sheet.ts";
import { dateFromPlainDate } from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { findProven, matchLines } from "../queries/match-lines.server.ts";
import { judgeResultRow, type Verdict } from "../rules/judge-result-row.ts";
import { missingColumns, readResultRow, resultHeadings, type ResultRow } from "../rules/read-bank-result.ts";

/** The largest batches have some ten thousand lines. */
const MAX_ROWS = 50_000;
/** Rows that are compared and written by one statement. */
const CHUNK = 1_000;
const MAX_FILE_NAME_LENGTH = 200;

export type ReceiveRefusal = SheetRefusal | "no_header" | "missing_columns" | "no_rows";

/**
 * Reads a bank's result file and compares each row with the payment that its reference names. Nothing is booked.
 * The same request again answers with the same result.
 * @param file.path the file on this computer; nothing of it is kept but its rows.
 */
export async function receiveBankResult(
  ctx: Context<StaffActor>,
  { id, fileName, path }: { id: string; fileName: string; path: string },
): Promise<Outcome<{ resultId: string }, ReceiveRefusal>> {
  assertMay(ctx.actor, "payouts.settle");
  try {
    const read = await readRows(path);
    if (!read.ok) return read;
    const rows = read.value;
    await inTransaction(ctx.db, async (tx) => {
      const { count } = await tx.bankResult.createMany({
        data: {
          id,
          fileName: fileName.slice(0, MAX_FILE_NAME_LENGTH),
          rowCount: rows.length,
          uploadedById: ctx.actor.staffId,
          uploadedAt: nowDate(ctx),
        },
        skipDuplicates: true,
      });
      if (count === 0) return;
      const judge = createJudge(ctx);
      for (let start = 0; start < rows.length; start += CHUNK) {
        const judged = await judge(rows.slice(start, start + CHUNK));
        await tx.bankResultRow.createMany({ data: judged.map((row) => ({ resultId: id, ...row })) });
      }
      await writeAudit(tx, ctx, {
        action: "payout.receive_result",
        subjectKind: "bank_result",
        subjectId: id,
        detail: { fileName, rows: rows.length },
      });
    });
    return ok({ resultId: id });
  } catch (error) {
    if (error instanceof SheetRefused) return refuse(error.reason);
    throw error;
  }
}

async function readRows(path: string): Promise<Outcome<ResultRow[], ReceiveRefusal>> {
  const sheet = await openSheet(path);
  const header = await findHeadings(sheet, resultHeadings);
  if (header === null) return refuse("no_header");
  const missing = missingColumns(header.mapping);
  if (missing.length > 0) return refuse("missing_columns", { columns: missing.join(",") });
  const rows: ResultRow[] = [];
  for await (const lines of sheet.batches()) {
    for (const line of lines) {
      const row = line.number > header.number ? readResultRow(line, header.mapping, sheet) : null;
      if (row !== null) rows.push(row);
    }
    if (rows.length > MAX_ROWS) return refuse("too_many_rows");
  }
  return rows.length === 0 ? refuse("no_rows") : ok(rows);
}

type JudgedRow = Omit<ResultRow, "paidOn"> & { paidOn: Date | null; lineId: string | null; verdict: Verdict };

/** @returns what compares the rows of a file, some at a time, and remembers which references came before. */
function createJudge(ctx: Context<StaffActor>): (rows: readonly ResultRow[]) => Promise<JudgedRow[]> {
  const references = new Set<string>();
  const bankReferences = new Set<string>();
  return async (rows) => {
    const lines = await matchLines(
      ctx.db,
      rows.map(({ reference }) => reference),
    );
    const proven = await findProven(
      ctx.db,
      rows.map(({ bankReference }) => bankReference),
    );
    return rows.map((row) => {
      const line = lines.get(row.reference) ?? null;
      const provenLine = proven.get(row.bankReference);
      const verdict = judgeResultRow({
        row,
        line,
        isRepeated: references.has(row.reference),
        isUsed: bankReferences.has(row.bankReference) || (provenLine !== undefined && provenLine !== line?.id),
        settler: ctx.actor,
        now: ctx.clock.now(),
        zone: ctx.zone,
      });
      references.add(row.reference);
      if (verdict === "pays") bankReferences.add(row.bankReference);
      return { ...row, paidOn: row.paidOn && dateFromPlainDate(row.paidOn), lineId: line?.id ?? null, verdict };
    });
  };
}
