import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "#app/platform/http/form-answer.ts";
import { requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { isUuid } from "#app/shared/ids.ts";
import { moveToTier } from "../commands/move-to-tier.server.ts";
import { memberCards } from "../queries/member-cards.server.ts";
import { listTiers } from "../queries/tiers.server.ts";
import { bulkTierSchema } from "../schemas.ts";
import { BulkTierScreen } from "../screens/bulk-tier-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "membership" };

/** Most members at once: a page of the list several times over. */
const MOST = 200;

/** Shows what moving the chosen members to a tier does to whom, before anything is done. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "members.manage");
  const query = new URL(request.url).searchParams;
  const memberIds = query.getAll("member").filter(isUuid).slice(0, MOST);
  if (memberIds.length === 0) return redirect("/staff/members");
  const [cards, tiers] = await Promise.all([memberCards(ctx, memberIds), listTiers(ctx.db)]);
  const tierId = query.get("tier") ?? "";
  return {
    title: context.texts("membership")("bulk.title"),
    tiers: tiers.map((tier) => ({ value: tier.tierId, label: tier.name })),
    tierId: tiers.some((tier) => tier.tierId === tierId) ? tierId : null,
    members: [...cards.values()].map(({ memberId, name, tierName, ...card }) => ({
      memberId,
      name,
      tierName,
      isThere: card.tierId === tierId,
    })),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "members.manage");
  const form = await readForm(request, bulkTierSchema, { texts: context.texts("membership") });
  if (!form.ok) return form.response;
  await moveToTier(ctx, form.value);
  return redirect(`/staff/members?tier=${form.value.tierId}`);
}

export default function BulkTier() {
  return <BulkTierScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}
