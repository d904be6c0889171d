import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "#app/platform/context.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { notFound, readId, requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { drawQrCode } from "#app/platform/qr-code.ts";
import { addTill } from "../commands/add-till.server.ts";
import { readMerchant } from "../queries/merchants.server.ts";
import { tillSchema } from "../schemas.ts";
import { NewTillScreen } from "../screens/new-till-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "perks" };

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "perks.manage");
  const merchant = await readMerchant(ctx, readId(params.id));
  if (merchant === null) throw notFound();
  return {
    title: context.texts("perks")("staff.newTill"),
    requestId: newId(ctx),
    merchant: { id: merchant.id, name: merchant.name },
    branches: merchant.branches.map(({ id, name }) => ({ id, name })),
    branchId: new URL(request.url).searchParams.get("branch") ?? merchant.branches[0]?.id ?? "",
  };
}

/** Answers with the link itself: it is shown once and is in no address. */
export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "perks.manage");
  const texts = context.texts("perks");
  const form = await readForm(request, tillSchema, { texts, hide: ["pin"] });
  if (!form.ok) return form.response;
  const added = await addTill(ctx, form.value);
  if (added.ok) {
    const link = `${context.env.clubUrl}/till/sign-in?link=${added.value.linkToken}`;
    return data({ made: { name: form.value.name, link, qr: await drawQrCode(link) } });
  }
  const field = added.reason === "pin_not_six_digits" || added.reason === "pin_too_simple" ? "pin" : "";
  return form.refuse({ [field]: texts(`errors.${added.reason}`) });
}

export default function NewTill() {
  const answer = useActionData<typeof action>();
  const outcome = answer && "made" in answer ? { made: answer.made } : { lastResult: answer?.result };
  return <NewTillScreen {...useLoaderData<typeof loader>()} {...outcome} />;
}
