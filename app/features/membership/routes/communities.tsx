import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "#app/platform/context.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { notFound, requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { changeCommunity } from "../commands/change-community.server.ts";
import { createCommunity } from "../commands/create-community.server.ts";
import { listCommunities } from "../queries/communities.server.ts";
import { communitySchema } from "../schemas.ts";
import { CommunitiesScreen } from "../screens/communities-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "membership" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "settings.manage");
  const chosen = new URL(request.url).searchParams.get("community");
  const communities = await listCommunities(ctx.db);
  return {
    title: context.texts("membership")("communities.title"),
    requestId: newId(ctx),
    communities: communities.map(({ communityId, name, city, address, homes }) => ({
      communityId,
      name,
      city,
      address,
      homes: context.format.number(homes),
    })),
    chosen: communities.find(({ communityId }) => communityId === chosen) ?? null,
  };
}

/** Adds a community, or changes the one that is open. */
export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "settings.manage");
  const texts = context.texts("membership");
  const form = await readForm(request, communitySchema, { texts });
  if (!form.ok) return form.response;
  const { requestId, communityId, ...community } = form.value;
  const saved =
    communityId === undefined
      ? await createCommunity(ctx, { ...community, id: requestId })
      : await changeCommunity(ctx, { ...community, communityId });
  if (saved.ok) return redirect("/staff/settings/communities");
  if (saved.reason === "not_found") throw notFound();
  return form.refuse({ name: texts(`errors.${saved.reason}`) });
}

export default function Communities() {
  return <CommunitiesScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}
