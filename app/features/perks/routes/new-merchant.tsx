import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "#app/platform/context.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { createMerchant } from "../commands/create-merchant.server.ts";
import { newMerchantSchema } from "../schemas.ts";
import { NewMerchantScreen } from "../screens/new-merchant-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "perks" };

export function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "perks.manage");
  return { title: context.texts("perks")("staff.newMerchant"), requestId: newId(ctx) };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "perks.manage");
  const texts = context.texts("perks");
  const form = await readForm(request, newMerchantSchema, { texts });
  if (!form.ok) return form.response;
  const created = await createMerchant(ctx, form.value);
  if (!created.ok) return form.refuse({ name: texts(`errors.${created.reason}`) });
  return redirect(`/staff/merchants/${created.value.merchantId}`);
}

export default function NewMerchant() {
  return <NewMerchantScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}
