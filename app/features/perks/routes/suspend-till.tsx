import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { readForm } from "#app/platform/http/form-answer.ts";
import { readId, requireStaff } from "#app/platform/http/guards.ts";
import { suspendTill } from "../commands/suspend-till.server.ts";
import { suspendTillSchema } from "../schemas.ts";

export function loader({ context, request, params }: LoaderFunctionArgs) {
  requireStaff(context, request, "perks.see");
  return redirect(`/staff/merchants/${readId(params.id)}`);
}

/** Shuts a till at once. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "perks.manage");
  const form = await readForm(request, suspendTillSchema, { texts: context.texts("perks") });
  if (form.ok) await suspendTill(ctx, form.value);
  return redirect(`/staff/merchants/${readId(params.id)}`);
}
