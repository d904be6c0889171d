import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listCommunities } from "#app/features/membership/public.server.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { listPerks, type PerkFilter } from "../queries/perk-list.server.ts";
import { readViewer } from "../queries/viewer.server.ts";
import { readVoucherSummary } from "../queries/voucher-summary.server.ts";
import { perkListSchema, type PerkListQuery } from "../schemas.ts";
import { ListScreen } from "../screens/list-screen.tsx";
import { describePerk } from "./parts/describe-perk.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "perks" };

/** A visitor's page is the same for every visitor, so that it can be served from memory. */
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
    query,
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
  return { ...rest, text: q, communityId: community, tierRank: tier, isNear: near === "1" };
}

/** @returns the member's vouchers in one sentence, or null when there is none, and for visitors. */
async function describeInHand({ ctx, format, texts }: RequestContext) {
  const { actor } = ctx;
  if (actor.kind !== "member") return null;
  const { usable, first } = await readVoucherSummary({ ...ctx, actor });
  if (first === null) return null;
  const t = texts("perks");
  return {
    count: t("list.inHand", { count: usable }),
    first: t("list.endsFirst", { at: format.dayOf(first.validUntil).text }),
  };
}
