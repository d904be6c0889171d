import type { LoaderFunctionArgs } from "@remix-run/node";
import type { TFunction } from "i18next";
import { Readable } from "node:stream";
import { writeAudit } from "#app/features/identity/public.server.ts";
import type { Db } from "#app/platform/db/database.ts";
import { badRequest, requireStaff } from "#app/platform/http/guards.ts";
import { dateFromPlainDate, plainDateFromDate, Temporal } from "#app/shared/club-time.ts";
import { BYTE_ORDER_MARK, csvLine } from "#app/shared/csv.ts";
import { formatYuanPlain } from "#app/shared/money.ts";
import { readWithheld } from "../queries/withholding.server.ts";
import { paymentReference } from "../rules/bank-file.ts";
import { taxPreview } from "../rules/tax-reward.ts";
import { monthSchema } from "../schemas.ts";
import { sendFile } from "./parts/send-file.server.ts";

const COLUMNS = ["paidOn", "name", "identity", "rule", "gross", "taxable", "tax", "net", "reference", "proof"] as const;

/** What was withheld in a month, payment by payment, for the tax return. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "payouts.see");
  const query = monthSchema.safeParse({ month: new URL(request.url).searchParams.get("month") });
  if (!query.success) throw badRequest();
  const { month } = query.data;
  await writeAudit(ctx.db, ctx, { action: "withholding.export", detail: { month } });
  const rows = writeRows(ctx.db, Temporal.PlainYearMonth.from(month), context.texts("rewards"));
  return sendFile(Readable.from(rows), { type: "text/csv; charset=utf-8", name: `withholding-${month}.csv` });
}

async function* writeRows(db: Db, month: Temporal.PlainYearMonth, t: TFunction): AsyncGenerator<string> {
  const from = month.toPlainDate({ day: 1 });
  yield BYTE_ORDER_MARK + csvLine(COLUMNS.map((column) => t(`withholding.${column}`)));
  for await (const row of readWithheld(db, dateFromPlainDate(from), dateFromPlainDate(from.add({ months: 1 })))) {
    const paidOn = plainDateFromDate(row.paidOn);
    const { taxableFen } = taxPreview({ taxRule: row.taxRule, grossFen: row.grossFen, on: paidOn });
    yield csvLine([
      paidOn.toString(),
      row.name,
      row.identity ?? "",
      t(`tax.${row.taxRule}`),
      formatYuanPlain(row.grossFen),
      formatYuanPlain(taxableFen),
      formatYuanPlain(row.taxFen),
      formatYuanPlain(row.netFen),
      paymentReference(row.batchNumber, row.fileRow ?? 0),
      row.reference,
    ]);
  }
}
