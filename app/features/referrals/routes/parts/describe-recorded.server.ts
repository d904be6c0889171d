import type { RequestContext } from "#app/platform/http/load-context.ts";
import type { StaffReferral } from "../../queries/work-list.server.ts";

/**
 * Says what was recorded a moment ago, and what reward that brought to whom. The stage is in the page's address; the
 * sentence is no longer said once the referral stands elsewhere.
 * @returns null when nothing was recorded.
 */
export function describeRecorded(
  { format, texts }: RequestContext,
  request: Request,
  { stage, programme, referrer }: StaffReferral,
): string | null {
  if (new URL(request.url).searchParams.get("recorded") !== stage) return null;
  const t = texts("referrals");
  const recorded = { stage: t([`stage.${stage}`, `state.${stage}`]) };
  if (stage !== "paid") return t("staff.recorded", recorded);
  const reward = format.money(programme.rewardFen);
  return t("staff.recordedPaid", { ...recorded, reward, referrer: referrer.name });
}
