import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { reloadAfterRefusal } from "#app/platform/http/reload-after-refusal.ts";
import { lockPayout } from "../commands/lock-payout.server.ts";
import { LockDialog } from "../screens/lock-dialog.tsx";
import { batchOf } from "./parts/batch-head.server.ts";
import { describeBatch } from "./parts/describe-batch.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "rewards" };
export const shouldRevalidate = reloadAfterRefusal;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireStaff(context, request, "payouts.create");
  const batch = await batchOf(context, params.id);
  if (batch.state !== "draft") throw redirect(`/staff/payouts/${batch.id}`);
  const { batchId, payees, total } = describeBatch(context, batch);
  return { title: context.texts("rewards")("lock.title"), batchId, payees, total };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "payouts.create");
  const { id: batchId } = await batchOf(context, params.id);
  const locked = await lockPayout(ctx, { batchId });
  if (locked.ok) return redirect(`/staff/payouts/${batchId}`);
  const details = "details" in locked ? { ...locked.details } : {};
  return { refusal: context.texts("rewards")(`errors.${locked.reason}`, details) };
}

export default function LockPayout() {
  return <LockDialog {...useLoaderData<typeof loader>()} refusal={useActionData<typeof action>()?.refusal} />;
}
