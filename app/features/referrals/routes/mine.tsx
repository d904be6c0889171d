import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { staffNames } from "#app/features/identity/public.server.ts";
import { rewardsOfSources, walletSummary } from "#app/features/rewards/public.server.ts";
import { requireMember } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { countRunning, listMyReferrals } from "../queries/my-referrals.server.ts";
import { listOpenProjects } from "../queries/open-projects.server.ts";
import { MineScreen } from "../screens/mine-screen.tsx";
import { describeProject } from "./parts/describe-project.server.ts";
import { describeReferral } from "./parts/describe-referral.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "referrals" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireMember(context, request);
  const [{ rows, next }, running, wallet, projects] = await Promise.all([
    listMyReferrals(ctx, new URL(request.url).searchParams.get("after")),
    countRunning(ctx),
    walletSummary(ctx, ctx.actor.memberId),
    listOpenProjects(ctx),
  ]);
  const [names, rewards] = await Promise.all([
    staffNames(
      ctx.db,
      rows.map(({ consultantId }) => consultantId),
    ),
    rewardsOfSources(ctx, { sourceKind: "referral", sourceIds: rows.map(({ id }) => id) }),
  ]);
  const { format } = context;
  return {
    title: context.texts("referrals")("mine.title"),
    running,
    waiting: format.money(wallet.waitingFen + wallet.availableFen + wallet.inPayoutFen),
    paid: format.money(wallet.paidFen),
    projects: projects.map((project) => describeProject(context, project)),
    referrals: rows.map((row) =>
      describeReferral(context, row, { consultant: names.get(row.consultantId ?? ""), reward: rewards.get(row.id) }),
    ),
    next,
  };
}

export default function Mine() {
  return <MineScreen {...useLoaderData<typeof loader>()} />;
}
