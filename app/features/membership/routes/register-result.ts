import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import type { TFunction } from "i18next";
import { writeAudit } from "#app/features/identity/public.server.ts";
import type { Context, StaffActor } from "#app/platform/context.ts";
import { notFound, readId, requireStaff } from "#app/platform/http/guards.ts";
import { BYTE_ORDER_MARK, csvLine } from "#app/shared/csv.ts";
import { listFaults } from "../queries/register/faults.server.ts";
import { readRegister } from "../queries/register/registers.server.ts";
import { readResults } from "../queries/register/results.server.ts";
import { describeFault } from "./parts/describe-fault.server.ts";

const BATCH_ROWS = 1_000;

/** Rows are counted from below the headings; a spreadsheet numbers its lines from the first. */
type RegisterFile = { id: string; headerRow: number };

/**
 * What became of each row of an import, or after a dry run everything that was found: a .csv that spreadsheets open,
 * streamed however long the register is.
 */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "register.import");
  const importId = readId(params.id);
  const register = await readRegister(ctx, importId);
  if (register === null) throw notFound();
  await writeAudit(ctx.db, ctx, { action: "register.download", subjectKind: "register_import", subjectId: importId });
  const texts = context.texts("membership");
  const lines = register.state === "done" ? resultLines(ctx, register, texts) : faultLines(ctx, register, texts);
  return new Response(createReadableStreamFromReadable(Readable.from(lines)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="register-result.csv"',
      "Cache-Control": "no-store",
    },
  });
}

async function* resultLines(ctx: Context<StaffActor>, register: RegisterFile, t: TFunction): AsyncGenerator<string> {
  const { id: importId, headerRow } = register;
  yield head(t, "outcome");
  for await (const { row, outcome, fault } of readResults(ctx, importId)) {
    const field = fault?.field ? t(`register.field.${fault.field}`) : "";
    const why = fault === null ? "" : describeFault(t, fault);
    yield csvLine([row, headerRow + row, t(`register.outcomes.${outcome}`), field, fault?.value ?? "", why]);
  }
}

async function* faultLines(ctx: Context<StaffActor>, register: RegisterFile, t: TFunction): AsyncGenerator<string> {
  const { id: importId, headerRow } = register;
  yield head(t, "kind");
  for (let after = { row: 0, position: 0 }; ;) {
    const faults = await listFaults(ctx, importId, { isRemark: null, after, take: BATCH_ROWS });
    for (const fault of faults) {
      const kind = t(fault.isRemark ? "register.remark" : "register.outcomes.rejected");
      const field = fault.field === null ? "" : t(`register.field.${fault.field}`);
      yield csvLine([fault.row, headerRow + fault.row, kind, field, fault.value, describeFault(t, fault)]);
    }
    const last = faults.at(-1);
    if (last === undefined || faults.length < BATCH_ROWS) return;
    after = last;
  }
}

/** @param judgement the column that says what became of the row, or how bad it is. */
function head(t: TFunction, judgement: "outcome" | "kind"): string {
  const columns = ["row", "line", judgement, "column", "value", "why"];
  return BYTE_ORDER_MARK + csvLine(columns.map((column) => t(`register.${column}`)));
}
