import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { staffNames } from "#app/features/identity/public.server.ts";
import { homeCards, listCommunities } from "#app/features/membership/public.server.ts";
import { requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { readFigures } from "../queries/figures.server.ts";
import { readServiceTerms } from "../queries/terms.server.ts";
import { countByKind, listRequests } from "../queries/work-list.server.ts";
import { CARE_KINDS } from "../rules/care-kinds.ts";
import { listSchema } from "../schemas.ts";
import { WorkListScreen } from "../screens/work-list-screen.tsx";
import { describeFigures } from "./parts/describe-figures.server.ts";
import { describeLanes } from "./parts/describe-lanes.server.ts";
import { describeWorkRow } from "./parts/describe-work-row.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "care" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "care.see");
  const filter = listSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const [{ rows, next }, kinds, figures, terms, communities, lanes] = await Promise.all([
    listRequests(ctx, filter),
    countByKind(ctx, filter),
    readFigures(ctx),
    readServiceTerms(ctx.db),
    listCommunities(ctx.db),
    describeLanes(context, ctx),
  ]);
  const [homes, names] = await Promise.all([
    homeCards(
      ctx.db,
      rows.flatMap(({ homeId }) => homeId ?? []),
    ),
    staffNames(
      ctx.db,
      rows.map(({ staffId }) => staffId),
    ),
  ]);
  return {
    title: context.texts("care")("desk.title"),
    filter: { ...filter, after: null },
    kinds: CARE_KINDS.map((kind) => ({ kind, count: kinds.get(kind) ?? 0 })),
    open: figures.open,
    figures: describeFigures(context, figures, terms.answerMinutes),
    communities: communities.map(({ communityId, name }) => ({ id: communityId, name })),
    rows: rows.map((row) => describeWorkRow(context, row, { homes, names })),
    next,
    lanes,
    mayManage: ctx.actor.abilities.has("care.manage"),
  };
}

export default function WorkList() {
  return <WorkListScreen {...useLoaderData<typeof loader>()} />;
}
