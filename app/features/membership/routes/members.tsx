import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "#app/platform/http/guards.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { listCommunities } from "../queries/communities.server.ts";
import { countMembers, listMembers, type MemberLine } from "../queries/member-list.server.ts";
import { listTiers } from "../queries/tiers.server.ts";
import type { MemberListQuery } from "../schemas.ts";
import { MembersScreen } from "../screens/members-screen.tsx";
import { filterOf, orderOf, readMemberQuery } from "./parts/member-query.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "membership" };

const PAGE_ROWS = 25;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "members.see");
  const query = readMemberQuery(request);
  const filter = filterOf(query);
  const [page, count, communities, tiers] = await Promise.all([
    listMembers(ctx, { filter, order: orderOf(query), place: placeOf(query), take: PAGE_ROWS }),
    countMembers(ctx, filter),
    listCommunities(ctx.db),
    listTiers(ctx.db),
  ]);
  const { hasPrevious, hasNext } = page;
  return {
    title: context.texts("membership")("members.title"),
    query,
    count: context.format.number(count),
    communities: communities.map(({ communityId, name }) => ({ value: communityId, label: name })),
    tiers: tiers.map(({ tierId, name }) => ({ value: tierId, label: name })),
    rows: page.rows.map((row) => describe(context, row)),
    before: hasPrevious ? (page.rows[0]?.memberId ?? null) : null,
    after: hasNext ? (page.rows.at(-1)?.memberId ?? null) : null,
    canManage: ctx.actor.abilities.has("members.manage"),
    canImport: ctx.actor.abilities.has("register.import"),
  };
}

export default function Members() {
  return <MembersScreen {...useLoaderData<typeof loader>()} />;
}

function placeOf({ after, before }: MemberListQuery) {
  if (after !== null) return { memberId: after, side: "after" as const };
  return before === null ? null : { memberId: before, side: "before" as const };
}

function describe({ format }: RequestContext, { homes, joinedAt, state, ...member }: MemberLine) {
  const { memberId, name, maskedPhone, tierName, tierRank } = member;
  return {
    memberId,
    name,
    maskedPhone,
    tierName,
    tierRank,
    isBlocked: state === "blocked",
    joined: format.dayOf(joinedAt),
    homes: homes.map(({ homeId, label, relation, handoverOn }) => ({
      homeId,
      label,
      relation,
      handover: handoverOn && format.day(handoverOn),
    })),
  };
}
