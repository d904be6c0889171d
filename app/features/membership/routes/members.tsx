import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { listCommunities } from "../queries/communities.server.ts";
import { listMembers } from "../queries/member-list.server.ts";
import { listTiers } from "../queries/tiers.server.ts";
import { memberListSchema } from "../schemas.ts";
import { MembersScreen } from "../screens/members-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "membership" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "members.see");
  const query = new URL(request.url).searchParams;
  const filter = memberListSchema.parse(Object.fromEntries(query));
  const [{ rows, next }, communities, tiers] = await Promise.all([
    listMembers(ctx, { q: filter.q, communityId: filter.community, tierId: filter.tier, after: filter.after }),
    listCommunities(ctx.db),
    listTiers(ctx.db),
  ]);
  return {
    title: context.texts("membership")("members.title"),
    filter: { q: filter.q, community: filter.community ?? "", tier: filter.tier ?? "" },
    communities: communities.map(({ communityId, name }) => ({ value: communityId, label: name })),
    tiers: tiers.map(({ tierId, name }) => ({ value: tierId, label: name })),
    next,
    rows: rows.map(({ memberId, name, salutation, maskedPhone, tierName, state, homes }) => ({
      memberId,
      name,
      salutation,
      maskedPhone,
      tierName,
      blocked: state === "blocked",
      homes: homes.map(({ label }) => label).join(context.texts("membership")("comma")),
    })),
  };
}

export default function Members() {
  return <MembersScreen {...useLoaderData<typeof loader>()} />;
}
