import { taxPreview } from "#app/features/rewards/public.server.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { todayIn } from "#app/shared/club-time.ts";
import type { OpenProject } from "../../queries/open-projects.server.ts";

/** @returns a project that can be recommended, with what a sale brings before and after tax. */
export function describeProject({ ctx, format, texts }: RequestContext, project: OpenProject) {
  const { projectId, name, city, rewardFen, taxRule } = project;
  const { netFen } = taxPreview({ taxRule, grossFen: rewardFen, on: todayIn(ctx.clock.now(), ctx.zone) });
  const reward = texts("referrals")("new.reward", { gross: format.money(rewardFen), net: format.money(netFen) });
  return { projectId, name, city, reward };
}
