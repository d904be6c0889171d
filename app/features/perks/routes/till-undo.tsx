import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { readForm } from "#app/platform/http/form-answer.ts";
import { requireClerk } from "#app/platform/http/guards.ts";
import { undoRedemption } from "../commands/undo-redemption.server.ts";
import { undoSchema } from "../schemas.ts";

export function loader({ context, request }: LoaderFunctionArgs) {
  requireClerk(context, request);
  return redirect("/till");
}

/** Takes back the clerk's own redemption of a moment ago; the answer then says whether it still could be. */
export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireClerk(context, request);
  const form = await readForm(request, undoSchema, { texts: context.texts("perks") });
  if (!form.ok) return form.response;
  const { voucherId, answer } = form.value;
  await undoRedemption(ctx, { voucherId });
  return redirect(`/till?answer=${answer}`);
}
