import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireRecentAuthentication } from "#app/features/identity/public.server.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { reloadAfterRefusal } from "#app/platform/http/reload-after-refusal.ts";
import { formatYuanPlain } from "#app/shared/money.ts";
import { approvePayout } from "../commands/approve-payout.server.ts";
import { judgeApproval } from "../queries/approval.server.ts";
import { sumOf } from "../queries/payout-batch.server.ts";
import { approveSchema } from "../schemas.ts";
import { ApproveDialog } from "../screens/approve-dialog.tsx";
import { batchOf } from "./parts/batch-head.server.ts";
import { describeBatch } from "./parts/describe-batch.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "rewards" };
export const shouldRevalidate = reloadAfterRefusal;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "payouts.approve");
  await requireRecentAuthentication(context, request);
  const batch = await batchOf(context, params.id);
  const verdict = await judgeApproval(ctx.db, batch, ctx.actor);
  if (batch.state !== "locked" || !verdict.ok) throw redirect(`/staff/payouts/${batch.id}`);
  const { batchId, payees, total, byState } = describeBatch(context, batch);
  const t = context.texts("rewards");
  return {
    title: t("approve.title", { count: total.lines, payees }),
    batchId,
    total,
    pulled: byState.pulled?.lines ?? 0,
    plainNet: formatYuanPlain(sumOf(batch, "queued").netFen),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "payouts.approve");
  await requireRecentAuthentication(context, request);
  const { id: batchId } = await batchOf(context, params.id);
  const texts = context.texts("rewards");
  const form = await readForm(request, approveSchema, { texts });
  if (!form.ok) return form.response;
  const approved = await approvePayout(ctx, { batchId, netFen: form.value.netFen });
  if (approved.ok) return redirect(`/staff/payouts/${batchId}`);
  return form.refuse({ [approved.reason === "amount_differs" ? "netFen" : ""]: texts(`errors.${approved.reason}`) });
}

export default function ApprovePayout() {
  return <ApproveDialog {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}
