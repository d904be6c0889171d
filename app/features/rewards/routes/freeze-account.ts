import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { badRequest, notFound, requireMember } from "#app/platform/http/guards.ts";
import { readFields } from "#app/platform/http/read-fields.ts";
import { freezeBankAccount } from "../commands/freeze-bank-account.server.ts";
import { freezeSchema } from "../schemas.ts";

/** The page that holds the button. */
export function loader({ context, request }: LoaderFunctionArgs) {
  requireMember(context, request);
  return redirect("/wallet");
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireMember(context, request);
  const form = freezeSchema.safeParse(Object.fromEntries(await readFields(request)));
  if (!form.success) throw badRequest();
  const frozen = await freezeBankAccount(ctx, form.data);
  if (!frozen.ok) throw notFound();
  return redirect("/wallet");
}
