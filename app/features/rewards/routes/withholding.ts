import type { LoaderFunctionArgs } from "@remix-run/node";
import type { TFunction } from "i18next";
import { writeAudit } from "#app/features/identity/public.server.ts";
import type { Db } from "#app/platform/db/database.ts";
import { badRequest, requireStaff } from "#app/platform/http/guards.ts";
import { dateFromPlainDate, plainDateFromDate, Temporal } from "#app/shared/club-time.ts";
import { formatYuanPlain } from "#app/shared/money.ts";
import { neutralizeCell } from "#app/shared/text.ts";
import { readWithheld } from "../queries/withholding.server.ts";
import { paymentReference } from "../rules/bank-file.ts";
import { taxPreview } from "../rules/tax-reward.ts";
import { monthSchema } from "../schemas.ts";
import { sendWorkbook, type TitledColumn } from "./parts/send-workbook.server.ts";

const COLUMNS = [
  { key: "paidOn", kind: "text", width: 12 },
  { key: "name", kind: "text", width: 14 },
  { key: "identity", kind: "text", width: 22 },
  { key: "rule", kind: "text", width: 20 },
  { key: "gross", kind: "amount", width: 14 },
  { key: "taxable", kind: "amount", width: 14 },
  { key: "tax", kind: "amount", width: 14 },
  { key: "net", kind: "amount", width: 14 },
  { key: "reference", kind: "text", width: 18 },
  { key: "proof", kind: "text", width: 24 },
] as const satisfies readonly TitledColumn[];

/** What was withheld in a month, payment by payment, for the tax return. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "payouts.see");
  const query = monthSchema.safeParse({ month: new URL(request.url).searchParams.get("month") });
  if (!query.success) throw badRequest();
  const { month } = query.data;
  await writeAudit(ctx.db, ctx, { action: "withholding.export", detail: { month } });
  const t = context.texts("rewards");
  const rows = cellsOf(ctx.db, Temporal.PlainYearMonth.from(month), t);
  return sendWorkbook(rows, { t, titles: "withholding", columns: COLUMNS, name: `withholding-${month}` });
}

async function* cellsOf(db: Db, month: Temporal.PlainYearMonth, t: TFunction): AsyncGenerator<string[]> {
  const from = month.toPlainDate({ day: 1 });
  for await (const row of readWithheld(db, dateFromPlainDate(from), dateFromPlainDate(from.add({ months: 1 })))) {
    const paidOn = plainDateFromDate(row.paidOn);
    const { taxableFen } = taxPreview({ taxRule: row.taxRule, grossFen: row.grossFen, on: paidOn });
    yield [
      paidOn.toString(),
      neutralizeCell(row.name),
      row.identity ?? "",
      t(`tax.${row.taxRule}`),
      formatYuanPlain(row.grossFen),
      formatYuanPlain(taxableFen),
      formatYuanPlain(row.taxFen),
      formatYuanPlain(row.netFen),
      paymentReference(row.batchNumber, row.fileRow ?? 0),
      neutralizeCell(row.reference),
    ];
  }
}
