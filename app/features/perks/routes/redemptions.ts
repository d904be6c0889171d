import type { LoaderFunctionArgs } from "@remix-run/node";
import { writeAudit } from "#app/features/identity/public.server.ts";
import { notFound, readId, requireStaff } from "#app/platform/http/guards.ts";
import { instantFromDate } from "#app/shared/club-time.ts";
import { groupCode } from "#app/shared/codes.ts";
import { BYTE_ORDER_MARK, csvLine } from "#app/shared/csv.ts";
import { formatYuanPlain } from "#app/shared/money.ts";
import { listRedemptions, type Redemption } from "../queries/redemptions.server.ts";
import { monthSchema } from "../schemas.ts";

/** What a merchant took in a month, as the file that the club and the merchant settle by. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "perks.see");
  const merchantId = readId(params.id);
  const month = monthSchema.safeParse(new URL(request.url).searchParams.get("month"));
  if (!month.success) throw notFound();
  const rows = await listRedemptions(ctx, { merchantId, month: month.data });
  await writeAudit(ctx.db, ctx, {
    action: "redemptions.export",
    subjectKind: "merchant",
    subjectId: merchantId,
    detail: { month: month.data.toString(), rows: rows.length },
  });
  const t = context.texts("perks");
  const heads = ["usedAt", "branch", "till", "code", "perk", "kind", "memberPrice", "faceValue"] as const;
  const lines = rows.map((row) => csvLine(cellsOf(row, ctx.zone, t(`kind.${row.kind}`))));
  const text = BYTE_ORDER_MARK + csvLine(heads.map((head) => t(`settlement.${head}`))) + lines.join("");
  return new Response(text, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="redemptions-${month.data.toString()}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}

function cellsOf(row: Redemption, zone: string, kind: string): (string | null)[] {
  const usedAt = instantFromDate(row.usedAt).toZonedDateTimeISO(zone).toPlainDateTime();
  return [
    usedAt.toString({ smallestUnit: "second" }).replace("T", " "),
    row.branch,
    row.till,
    groupCode(row.code),
    row.perk,
    kind,
    row.memberPriceFen === null ? null : formatYuanPlain(row.memberPriceFen),
    row.faceValueFen === null ? null : formatYuanPlain(row.faceValueFen),
  ];
}
