import { assertMay, writeAudit } from "#app/features/identity/public.server.ts";
import { nowDate, type Context, type StaffActor } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { findHeadings } from "#app/platform/sheet/find-headings.ts";
import { openSheet } from "#app/platform/sheet/open-sheet.ts";
import { SheetRefused, type SheetRefusal } from "#app/platform/sheet/sheet.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { missingColumns, readResultRow, resultHeadings, type ResultRow } from "../rules/read-bank-result.ts";
import { judgeResult, type JudgedRow } from "../queries/judge-result.server.ts";

/** The largest batches have some ten thousand lines. */
const MAX_ROWS = 20_000;
/** Rows that are written by one statement. */
const CHUNK = 1_000;
const MAX_FILE_NAME_LENGTH = 200;

export type ReceiveRefusal = SheetRefusal | "no_header" | "missing_columns" | "no_rows" | "request_used";

/**
 * Reads a bank's result file and compares each row with the payment that its reference names. Nothing is booked.
 * The same request again answers with the same result; with another file it is refused.
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
    const rows = await judgeResult(ctx, read.value);
    const file = {
      id,
      fileName: fileName.slice(0, MAX_FILE_NAME_LENGTH),
      rowCount: rows.length,
      uploadedById: ctx.actor.staffId,
    };
    return await inTransaction(ctx.db, async (tx) => {
      const { count } = await tx.bankResult.createMany({
        data: { ...file, uploadedAt: nowDate(ctx) },
        skipDuplicates: true,
      });
      if (count === 0)
        return (await tx.bankResult.count({ where: file })) > 0 ? ok({ resultId: id }) : refuse("request_used");
      for (let start = 0; start < rows.length; start += CHUNK) {
        await writeRows(tx, id, rows.slice(start, start + CHUNK));
      }
      await writeAudit(tx, ctx, {
        action: "payout.receive_result",
        subjectKind: "bank_result",
        subjectId: id,
        detail: { fileName: file.fileName, rows: rows.length },
      });
      return ok({ resultId: id });
    });
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

/** As one JSON parameter: the database client takes ten times as long for a parameter of each cell. */
async function writeRows(tx: Tx, resultId: string, rows: readonly JudgedRow[]): Promise<void> {
  const written = rows.map((row) => ({
    ...row,
    amountFen: row.amountFen === null ? null : String(row.amountFen),
    paidOn: row.paidOn?.toString() ?? null,
  }));
  await tx.$executeRaw`
    INSERT INTO bank_result_row
      (result_id, row, reference, name, amount_fen, outcome, bank_reference, paid_on, reason, line_id, verdict)
    SELECT ${resultId}::uuid, read.*
    FROM json_to_recordset(${JSON.stringify(written)}::json) AS read (
      row int, reference text, name text, "amountFen" bigint, outcome payment_outcome, "bankReference" text,
      "paidOn" date, reason text, "lineId" uuid, verdict text
    )`;
}
