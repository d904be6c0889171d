import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notFound, readId, requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { readLongJob } from "#app/platform/jobs/long-job.ts";
import { bookBankResult } from "../commands/book-bank-result.server.ts";
import { RESULT_BOOKING } from "../jobs/definitions.ts";
import { listResultRows, readBankResult } from "../queries/bank-results.server.ts";
import { BOOKABLE } from "../rules/judge-result-row.ts";
import { resultViewSchema } from "../schemas.ts";
import { BankResultScreen } from "../screens/bank-result-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "rewards" };

const UNPROCESSABLE = 422;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "payouts.see");
  const file = await readBankResult(ctx.db, readId(params.resultId));
  if (file === null) throw notFound();
  const { show, after } = resultViewSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const [{ rows, next }, job] = await Promise.all([
    listResultRows(ctx.db, file.id, show, after),
    file.longJobId === null ? null : readLongJob(ctx.db, file.longJobId, RESULT_BOOKING),
  ]);
  const { format, texts } = context;
  const t = texts("rewards");
  const count = (...verdicts: readonly string[]) =>
    verdicts.reduce((sum, verdict) => sum + (file.counts.get(verdict) ?? 0), 0);
  const [agreed, done] = [count(...BOOKABLE), count("booked", "settled")];
  return {
    title: file.fileName,
    id: file.id,
    state: file.state,
    uploaded: t("result.uploadedBy", { who: file.uploader, when: format.time(file.uploadedAt).text }),
    booked: file.bookedAt && t("result.bookedBy", { who: file.booker, when: format.time(file.bookedAt).text }),
    show,
    next,
    counts: { all: file.rowCount, agreed, done, look: file.rowCount - agreed - done },
    toBook: { pays: count("pays"), returns: count("returns"), all: agreed },
    mayBook: file.state === "checked" && agreed > 0 && ctx.actor.abilities.has("payouts.settle"),
    hasFailed: file.state === "checked" && job?.state === "failed",
    progress: job && { done: job.done, total: job.total ?? 0 },
    rows: rows.map((row) => ({
      row: row.row,
      lineTo: row.batchId && `/staff/payouts/${row.batchId}/lines/${row.lineId}`,
      reference: row.reference,
      name: row.name,
      amount: row.amountFen === null ? null : format.money(row.amountFen),
      outcome: row.outcome,
      bank: [row.bankReference, row.paidOn && format.day(row.paidOn).text, row.reason].filter(Boolean).join(" · "),
      verdict: row.verdict,
    })),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "payouts.settle");
  const resultId = readId(params.resultId);
  const booked = await bookBankResult(ctx, { resultId });
  if (booked.ok) return redirect(`/staff/payouts/results/${resultId}`);
  if (booked.reason === "not_found") throw notFound();
  return data({ refusal: context.texts("rewards")(`result.refusal.${booked.reason}`) }, { status: UNPROCESSABLE });
}

export default function BankResult() {
  return <BankResultScreen {...useLoaderData<typeof loader>()} refusal={useActionData<typeof action>()?.refusal} />;
}
