import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listCommunities } from "#app/features/membership/public.server.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { listPerks, type PerkFilter } from "../queries/perk-list.server.ts";
import { readViewer } from "../queries/viewer.server.ts";
import { readEverydayWords } from "../rules/everyday-words.ts";
import { perkListSchema, type PerkListQuery } from "../schemas.ts";
import { ListScreen } from "../screens/list-screen.tsx";
import { describeInHand } from "./parts/describe-in-hand.server.ts";
import { describePerk } from "./parts/describe-perk.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "perks" };

/**
 * The page is the same for all visitors, and for all members with the same rights but for their own words, so that it
 * can be served from memory (`platform/http/shared-pages.ts`).
 */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { ctx } = context;
  const query = readQuery(request);
  const viewer = await readViewer(ctx);
  const [{ rows, next }, inHand, communities] = await Promise.all([
    listPerks(ctx, viewer, toFilter(query)),
    describeInHand(context),
    viewer.communityIds === null ? listCommunities(ctx.db) : [],
  ]);
  return {
    title: context.texts("perks")("list.title"),
    description: context.texts("perks")("list.description"),
    query,
    wishes: readEverydayWords(query.q)?.categories ?? [],
    next,
    perks: rows.map((perk) => describePerk(context, perk)),
    inHand,
    canBeNear: (viewer.communityIds?.length ?? 0) > 0,
    tierRank: viewer.tierRank,
    communities: communities.map(({ communityId, name }) => ({ id: communityId, name })),
  };
}

export default function Perks() {
  return <ListScreen {...useLoaderData<typeof loader>()} />;
}

function readQuery(request: Request): PerkListQuery {
  const { searchParams } = new URL(request.url);
  const fields = ["q", "category", "kind", "community", "tier", "near", "after"] as const;
  return perkListSchema.parse(Object.fromEntries(fields.map((name) => [name, searchParams.get(name) || null])));
}

function toFilter({ q, community, tier, near, ...rest }: PerkListQuery): PerkFilter {
  return { ...rest, text: q, communityId: community, tierRank: tier, isNear: near === "1", isClaimable: false };
}
