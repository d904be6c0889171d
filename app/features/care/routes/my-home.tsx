import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { homesOf, householdOf, listCommunities, type MemberHome } from "#app/features/membership/public.server.ts";
import { requireMember } from "#app/platform/http/guards.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { todayIn } from "#app/shared/club-time.ts";
import { countMyRequests, listOpenRequests } from "../queries/my-requests.server.ts";
import { warrantyOfHome } from "../queries/warranty.server.ts";
import { MyHomeScreen } from "../screens/my-home-screen.tsx";
import { describeMyRequest } from "./parts/describe-my-request.server.ts";
import { describeWarranties } from "./parts/describe-warranty.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "care" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireMember(context, request);
  const homes = await homesOf(ctx.db, ctx.actor.memberId);
  const wanted = new URL(request.url).searchParams.get("home");
  const home = homes.find(({ homeId }) => homeId === wanted) ?? homes[0];
  const title = context.texts("care")("home.title");
  if (home === undefined) return { title, home: null };
  const { homeId } = home;
  const today = todayIn(ctx.clock.now(), ctx.zone);
  const [open, reports, household, communities, warranty] = await Promise.all([
    listOpenRequests(ctx, homeId),
    countMyRequests(ctx, homeId),
    householdOf(ctx.db, homeId),
    listCommunities(ctx.db),
    warrantyOfHome(ctx.db, home, today),
  ]);
  const community = communities.find(({ communityId }) => communityId === home.communityId);
  return {
    title,
    home: {
      ...describeHome(context, home),
      picture: community?.pictureKey ? `/pictures/${community.pictureKey}.svg` : "/scenes/community.svg",
      household: household.length,
      reports,
    },
    homes: homes.map(({ homeId: id, label }) => ({ id, label, isShown: id === homeId })),
    open: open.map((each) => describeMyRequest(context, each)),
    warranties: warranty && describeWarranties(context, warranty.warranties, today),
  };
}

function describeHome({ format, texts }: RequestContext, { homeId, label, handoverOn, areaSqm }: MemberHome) {
  const t = texts("care");
  return {
    id: homeId,
    label,
    facts: [
      handoverOn === null ? null : t("home.handedOver", { day: format.day(handoverOn).text }),
      areaSqm === null ? null : t("home.area", { area: format.number(areaSqm) }),
    ]
      .filter((fact) => fact !== null)
      .join(" · "),
  };
}

export default function MyHome() {
  return <MyHomeScreen {...useLoaderData<typeof loader>()} />;
}
