import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "#app/platform/context.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { notFound, requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { changeTier } from "../commands/change-tier.server.ts";
import { createTier } from "../commands/create-tier.server.ts";
import { listTiers } from "../queries/tiers.server.ts";
import { tierSchema } from "../schemas.ts";
import { TiersScreen } from "../screens/tiers-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "membership" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "settings.manage");
  const chosen = new URL(request.url).searchParams.get("tier");
  const tiers = await listTiers(ctx.db);
  return {
    title: context.texts("membership")("tiers.title"),
    requestId: newId(ctx),
    tiers: tiers.map(({ members, ...tier }) => ({ ...tier, members: context.format.number(members) })),
    chosen: tiers.find(({ tierId }) => tierId === chosen) ?? null,
    nextRank: Math.max(0, ...tiers.map(({ rank }) => rank)) + 1,
  };
}

/** Adds a tier, or renames the one that is open. */
export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "settings.manage");
  const texts = context.texts("membership");
  const form = await readForm(request, tierSchema, { texts });
  if (!form.ok) return form.response;
  const { requestId, tierId, name, rank } = form.value;
  if (tierId === undefined && rank === undefined) return form.refuse({ rank: texts("errors.bad_rank") });
  const saved =
    tierId === undefined
      ? await createTier(ctx, { id: requestId, name, rank: rank ?? 1 })
      : await changeTier(ctx, { tierId, name });
  if (saved.ok) return redirect("/staff/settings/tiers");
  if (saved.reason === "not_found") throw notFound();
  return form.refuse({ name: texts(`errors.${saved.reason}`) });
}

export default function Tiers() {
  return <TiersScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}
