import type { LoaderFunctionArgs } from "@remix-run/node";
import { writeAudit } from "#app/features/identity/public.server.ts";
import { notFound, readId, requireStaff } from "#app/platform/http/guards.ts";
import { sendFile } from "./parts/send-file.server.ts";

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** The bank file of a batch; it holds full account numbers, so each look at it is in the audit trail. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "payouts.settle");
  const id = readId(params.id);
  const { form } = params;
  if (form !== "csv" && form !== "xlsx") throw notFound();
  const batch = await ctx.db.payoutBatch.findUnique({
    where: { id },
    select: { number: true, csvKey: true, xlsxKey: true },
  });
  const key = form === "csv" ? batch?.csvKey : batch?.xlsxKey;
  if (!batch || !key) throw notFound();
  await writeAudit(ctx.db, ctx, {
    action: "payout.file",
    subjectKind: "payout_batch",
    subjectId: id,
    detail: { number: batch.number, form },
  });
  return sendFile(context.storage.read(key), { type: TYPES[form], name: `payout-${batch.number}.${form}` });
}
