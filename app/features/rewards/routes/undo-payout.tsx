import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "#app/platform/http/form-answer.ts";
import { forbidden, requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { cancelPayout, sendBackPayout } from "../commands/undo-payout.server.ts";
import { undoSchema } from "../schemas.ts";
import { UndoDialog } from "../screens/undo-dialog.tsx";
import { batchOf } from "./parts/batch-head.server.ts";
import { describeBatch } from "./parts/describe-batch.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "rewards" };

/** Which of the two the address asks for: both give the batch up, one for good. */
function moveOf(request: Request): "sendBack" | "cancel" {
  return /\/send-back(\.data)?$/.test(new URL(request.url).pathname) ? "sendBack" : "cancel";
}

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireStaff(context, request, "payouts.see");
  const move = moveOf(request);
  const { batchId, total } = describeBatch(context, await batchOf(context, params.id));
  return { title: context.texts("rewards")(`${move}.title`), move, batchId, total };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "payouts.see");
  const batch = await batchOf(context, params.id);
  const move = moveOf(request);
  const { abilities, staffId } = ctx.actor;
  const isAllowed =
    move === "cancel"
      ? abilities.has("payouts.create")
      : abilities.has("payouts.approve") || (abilities.has("payouts.create") && batch.createdById === staffId);
  if (!isAllowed) throw forbidden();
  const texts = context.texts("rewards");
  const form = await readForm(request, undoSchema, { texts });
  if (!form.ok) return form.response;
  const undo = move === "cancel" ? cancelPayout : sendBackPayout;
  const undone = await undo(ctx, { batchId: batch.id, reason: form.value.reason });
  if (!undone.ok) return form.refuse({ "": texts(`errors.${undone.reason}`) });
  return redirect(`/staff/payouts/${batch.id}`);
}

export default function UndoPayout() {
  return <UndoDialog {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}
