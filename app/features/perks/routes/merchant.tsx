import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "#app/platform/http/form-answer.ts";
import { notFound, readId, requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { updateMerchant } from "../commands/update-merchant.server.ts";
import { readMerchant } from "../queries/merchants.server.ts";
import { listRedemptionMonths } from "../queries/redemptions.server.ts";
import { editMerchantSchema } from "../schemas.ts";
import { MerchantScreen } from "../screens/merchant-screen.tsx";
import { describeBranch } from "./parts/describe-branch.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "perks" };

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "perks.see");
  const merchantId = readId(params.id);
  const [merchant, months] = await Promise.all([readMerchant(ctx, merchantId), listRedemptionMonths(ctx, merchantId)]);
  if (merchant === null) throw notFound();
  const { id, name, kind, summary, settlement, state } = merchant;
  return {
    title: name,
    merchant: { id, state },
    fields: { name, kind, summary, settlement, pictureKey: merchant.pictureKey ?? "", state },
    branches: merchant.branches.map((branch) => ({
      ...describeBranch(context, branch),
      near: branch.nearCommunity?.name ?? null,
      tills: branch.clerks.map((clerk) => ({
        id: clerk.id,
        name: clerk.name,
        state: clerk.state,
        seen: clerk.sessions[0] ? context.format.ago(clerk.sessions[0].lastSeenAt) : null,
      })),
    })),
    months,
    canManage: ctx.actor.abilities.has("perks.manage"),
    saved: new URL(request.url).searchParams.has("saved"),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "perks.manage");
  const texts = context.texts("perks");
  const form = await readForm(request, editMerchantSchema, { texts });
  if (!form.ok) return form.response;
  const merchantId = readId(params.id);
  const saved = await updateMerchant(ctx, { ...form.value, merchantId });
  if (saved.ok) return redirect(`/staff/merchants/${merchantId}?saved=1`);
  if (saved.reason === "unknown_merchant") throw notFound();
  return form.refuse({ name: texts(`errors.${saved.reason}`) });
}

export default function Merchant() {
  return <MerchantScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}
