import type { LoaderFunctionArgs } from "@remix-run/node";
import type { TFunction } from "i18next";
import type { Format } from "#app/platform/i18n/format.ts";
import { requireMember } from "#app/platform/http/guards.ts";
import { todayIn } from "#app/shared/club-time.ts";
import { formatYuanPlain } from "#app/shared/money.ts";
import { neutralizeCell } from "#app/shared/text.ts";
import { readStatement, type StatementRow } from "../queries/statement.server.ts";
import { sendWorkbook, type TitledColumn } from "./parts/send-workbook.server.ts";

const COLUMNS = [
  { key: "at", kind: "text", width: 20 },
  { key: "what", kind: "text", width: 18 },
  { key: "title", kind: "text", width: 26 },
  { key: "in", kind: "amount", width: 14 },
  { key: "out", kind: "amount", width: 14 },
  { key: "balance", kind: "amount", width: 14 },
  { key: "net", kind: "amount", width: 14 },
  { key: "tax", kind: "amount", width: 14 },
  { key: "note", kind: "text", width: 28 },
] as const satisfies readonly TitledColumn[];

/** All that ever moved in the member's wallet, as a workbook to keep. */
export function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireMember(context, request);
  const t = context.texts("rewards");
  const rows = cellsOf(readStatement(ctx.db, ctx.actor.memberId), t, context.format);
  const today = todayIn(ctx.clock.now(), ctx.zone).toString();
  return sendWorkbook(rows, { t, titles: "statement", columns: COLUMNS, name: `rewards-${today}` });
}

async function* cellsOf(rows: AsyncIterable<StatementRow>, t: TFunction, format: Format): AsyncGenerator<string[]> {
  for await (const { at, kind, title, inFen, outFen, balanceFen, netFen, taxFen, note } of rows) {
    yield [
      format.time(at).full,
      t(`movement.${kind}`),
      neutralizeCell(title),
      ...[inFen, outFen, balanceFen, netFen ?? 0n, taxFen ?? 0n].map(formatYuanPlain),
      neutralizeCell(note ?? ""),
    ];
  }
}
