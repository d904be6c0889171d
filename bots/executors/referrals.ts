import {
  isClockRunning,
  listMyReferrals,
  listOpenProjects,
  registerReferral,
} from "#app/features/referrals/public.server.ts";
import { walletSummary } from "#app/features/rewards/public.server.ts";
import { instantFromDate } from "#app/shared/club-time.ts";
import { ok } from "#app/shared/outcome.ts";
import type { OutcomeOf, Request } from "../conversations/requests.ts";
import { asMember, type Asked } from "./asked.ts";

/** Registers a friend, and answers with the link that the owner passes on. */
export async function refer(
  asked: Asked,
  { friendName, friendPhone, projectId }: Request<"registerReferral">,
): Promise<OutcomeOf<"registerReferral">> {
  const ctx = asMember(asked);
  const registered = await registerReferral(ctx, {
    requestId: asked.requestId,
    referrerId: ctx.actor.memberId,
    projectId,
    friendName,
    friendPhone,
    channel: "chat",
  });
  return registered.ok ? ok({ consentUrl: `${asked.clubUrl}${registered.value.consentPath}` }) : registered;
}

/** @returns the member's newest referrals; protection is told of while its clock runs. */
export async function showReferrals(asked: Asked): Promise<OutcomeOf<"listReferrals">> {
  const { rows } = await listMyReferrals(asMember(asked), null);
  return ok(
    rows.map(({ friendName, project, stage, friendConsent, protectedUntil }) => ({
      friendName,
      projectName: project.name,
      stage,
      friendConsent,
      protectedUntil: protectedUntil && isClockRunning(stage) ? instantFromDate(protectedUntil) : null,
    })),
  );
}

/** @returns what a referral to each open development brings. */
export async function showProgrammes({ ctx }: Asked): Promise<OutcomeOf<"readProgrammes">> {
  const projects = await listOpenProjects(ctx);
  return ok(projects.map(({ name, rewardFen }) => ({ projectName: name, rewardFen })));
}

/** @returns the member's money; what a batch already takes counts as waiting. */
export async function showRewards(asked: Asked): Promise<OutcomeOf<"readRewards">> {
  const ctx = asMember(asked);
  const { availableFen, waitingFen, inPayoutFen, paidFen } = await walletSummary(ctx, ctx.actor.memberId);
  return ok({ availableFen, waitingFen: waitingFen + inPayoutFen, paidFen });
}
