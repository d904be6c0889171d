import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound, readId, requireStaff } from "#app/platform/http/guards.ts";
import { WORKBOOK_TYPE } from "../commands/write-workbook.server.ts";
import { openBankFile } from "../commands/open-bank-file.server.ts";
import { sendFile } from "./parts/send-file.server.ts";

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: WORKBOOK_TYPE,
} as const;

/** The bank file of a batch. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "payouts.settle");
  const batchId = readId(params.id);
  const { form } = params;
  if (form !== "csv" && form !== "xlsx") throw notFound();
  const opened = await openBankFile(ctx, { batchId, form });
  if (!opened.ok) throw notFound();
  const { storageKey, number } = opened.value;
  return sendFile(context.storage.read(storageKey), { type: TYPES[form], name: `payout-${number}.${form}` });
}
