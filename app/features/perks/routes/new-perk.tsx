import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "#app/platform/context.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { createPerk } from "../commands/create-perk.server.ts";
import { termsOfForm } from "../rules/terms-of-form.ts";
import { newPerkSchema } from "../schemas.ts";
import { NewPerkScreen } from "../screens/new-perk-screen.tsx";
import { newPerkFields, perkFormChoices } from "./parts/perk-form.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "perks" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "perks.manage");
  return {
    title: context.texts("perks")("staff.newPerk"),
    requestId: newId(ctx),
    fields: newPerkFields(ctx, new URL(request.url).searchParams.get("merchant")),
    choices: await perkFormChoices(ctx),
  };
}

/** Writes the draft and goes on to it, where it is published. */
export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "perks.manage");
  const texts = context.texts("perks");
  const form = await readForm(request, newPerkSchema, { texts });
  if (!form.ok) return form.response;
  const { requestId, ...fields } = form.value;
  const created = await createPerk(ctx, { requestId, terms: termsOfForm(fields, ctx.zone) });
  if (!created.ok) return form.refuse({ merchantId: texts(`errors.${created.reason}`) });
  return redirect(`/staff/perks/${created.value.perkId}`);
}

export default function NewPerk() {
  return <NewPerkScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}
