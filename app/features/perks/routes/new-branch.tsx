import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listCommunities } from "#app/features/membership/public.server.ts";
import { newId } from "#app/platform/context.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { notFound, readId, requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { addBranch } from "../commands/add-branch.server.ts";
import { readMerchant } from "../queries/merchants.server.ts";
import { branchSchema } from "../schemas.ts";
import { NewBranchScreen } from "../screens/new-branch-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "perks" };

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "perks.manage");
  const [merchant, communities] = await Promise.all([readMerchant(ctx, readId(params.id)), listCommunities(ctx.db)]);
  if (merchant === null) throw notFound();
  return {
    title: context.texts("perks")("staff.newBranch"),
    requestId: newId(ctx),
    merchant: { id: merchant.id, name: merchant.name },
    communities: communities.map(({ communityId, name }) => ({ id: communityId, name })),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "perks.manage");
  const texts = context.texts("perks");
  const form = await readForm(request, branchSchema, { texts });
  if (!form.ok) return form.response;
  const merchantId = readId(params.id);
  const added = await addBranch(ctx, { ...form.value, merchantId });
  if (added.ok) return redirect(`/staff/merchants/${merchantId}`);
  if (added.reason === "unknown_merchant") throw notFound();
  return form.refuse({ name: texts(`errors.${added.reason}`) });
}

export default function NewBranch() {
  return <NewBranchScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}
