import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "#app/platform/context.ts";
import { badRequest, requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { withUpload } from "#app/platform/http/read-upload.ts";
import { uuidOrNull } from "#app/shared/ids.ts";
import { receiveBankResult } from "../commands/receive-bank-result.server.ts";
import { listBankResults } from "../queries/bank-results.server.ts";
import { BankResultsScreen } from "../screens/bank-results-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "rewards" };

/** Twenty thousand rows take about 3 MB. */
const MAX_BYTES = 10 * 1024 * 1024;
const LIMITS = { maxFiles: 1, maxFileBytes: MAX_BYTES, maxBytes: MAX_BYTES };
const UNPROCESSABLE = 422;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "payouts.see");
  const files = await listBankResults(ctx.db);
  return {
    title: context.texts("rewards")("result.title"),
    requestId: newId(ctx),
    mayUpload: ctx.actor.abilities.has("payouts.settle"),
    files: files.map(({ id, fileName, state, rowCount, bookedCount, uploader, booker, uploadedAt }) => ({
      id,
      fileName,
      state,
      rowCount,
      bookedCount,
      people: [uploader, booker].filter(Boolean).join(" → "),
      at: context.format.time(uploadedAt),
    })),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "payouts.settle");
  const { storage } = context;
  const t = context.texts("rewards");
  const refuse = (reason: string, details: Record<string, unknown> = {}) =>
    data({ refusal: t(`result.refusal.${reason}`, details) }, { status: UNPROCESSABLE });
  return withUpload(request, { storage, limits: LIMITS }, async ({ form, files: [file], refused }) => {
    if (refused.length > 0) return refuse("too_large");
    if (file === undefined) return refuse("no_file");
    const id = uuidOrNull(form.get("requestId"));
    if (id === null) throw badRequest();
    const path = storage.path(file.storageKey);
    const received = await receiveBankResult(ctx, { id, fileName: file.fileName, path });
    if (received.ok) return redirect(`/staff/payouts/results/${received.value.resultId}`);
    const missing = "details" in received ? String(received.details?.["columns"] ?? "") : "";
    const columns = missing
      .split(",")
      .map((column) => t(`result.column.${column}`))
      .join(t("result.and"));
    return refuse(received.reason, { columns });
  });
}

export default function BankResults() {
  return <BankResultsScreen {...useLoaderData<typeof loader>()} refusal={useActionData<typeof action>()?.refusal} />;
}
