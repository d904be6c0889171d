import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "#app/platform/http/form-answer.ts";
import { requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { reloadAfterRefusal } from "#app/platform/http/reload-after-refusal.ts";
import { resumePayouts, stopPayouts } from "../commands/stop-payouts.server.ts";
import { readPayoutStop } from "../queries/payout-stop.server.ts";
import { stopSchema } from "../schemas.ts";
import { StopDialog } from "../screens/stop-dialog.tsx";

export const meta = pageTitle;
export const handle = { i18n: "rewards" };
export const shouldRevalidate = reloadAfterRefusal;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "payouts.approve");
  const stop = await readPayoutStop(ctx.db);
  const t = context.texts("rewards");
  const move = stop === null ? ("stop" as const) : ("resume" as const);
  return { title: t(`${move}.title`), move, isMine: stop?.stoppedById === ctx.actor.staffId };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "payouts.approve");
  const texts = context.texts("rewards");
  const form = await readForm(request, stopSchema, { texts });
  if (!form.ok) return form.response;
  const { move, reason } = form.value;
  const done = await (move === "stop" ? stopPayouts(ctx, { reason }) : resumePayouts(ctx, { reason }));
  if (!done.ok) return form.refuse({ "": texts(`errors.${done.reason}`) });
  return redirect("/staff/payouts");
}

export default function StopPayouts() {
  return <StopDialog {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}
