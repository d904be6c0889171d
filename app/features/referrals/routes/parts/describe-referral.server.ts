import type { RequestContext } from "#app/platform/http/load-context.ts";
import { taxPreview } from "#app/features/rewards/public.server.ts";
import { todayIn } from "#app/shared/club-time.ts";
import type { MyReferral } from "../../queries/my-referrals.server.ts";
import { isClockRunning, isOnTrack, TRACK } from "../../rules/stages.ts";

/** @returns a referral as its owner sees it: the five stages, what is awaited, until when it is protected, the reward. */
export function describeReferral(context: RequestContext, referral: MyReferral, consultant: string | undefined) {
  const { format, texts, ctx } = context;
  const t = texts("referrals");
  const { stage } = referral;
  const reached = isOnTrack(stage) ? TRACK.indexOf(stage) : -1;
  const dayOf = (name: string) => referral.steps.find((step) => step.stage === name)?.happenedOn;
  const reward = taxPreview({
    taxRule: referral.programme.taxRule,
    grossFen: referral.programme.rewardFen,
    on: todayIn(ctx.clock.now(), ctx.zone),
  });
  const awaiting = stage === "registered" && referral.friendConsent === "waiting" ? "consent" : stage;
  return {
    id: referral.id,
    friendName: referral.friendName,
    phone: referral.friendPhoneMasked,
    project: referral.project.name,
    consultant: consultant ?? null,
    stage,
    state: t(`state.${awaiting}`),
    tone: toneOf(stage),
    next: t(`next.${awaiting}`),
    protectedUntil: isClockRunning(stage) ? format.time(referral.protectedUntil) : null,
    track: TRACK.map((name, index) => {
      const day = dayOf(name);
      const ended = reached < 0;
      const done = day !== undefined && (ended || index <= reached);
      const isNext = !ended && index === reached + 1;
      return {
        label: t(`stage.${name}`),
        note: day ? format.day(day).text : isNext ? t("awaited") : undefined,
        state: done ? ("done" as const) : ended ? ("ended" as const) : isNext ? ("now" as const) : ("ahead" as const),
      };
    }),
    reward:
      reached < 0
        ? null
        : {
            gross: format.money(reward.grossFen),
            tax: format.money(-reward.taxFen),
            net: format.money(reward.netFen),
            rule: t(`taxRule.${referral.programme.taxRule}`),
          },
  };
}

export type ReferralCard = ReturnType<typeof describeReferral>;

function toneOf(stage: MyReferral["stage"]): "gold" | "ok" | "neutral" {
  if (stage === "paid" || stage === "signed") return "gold";
  return isOnTrack(stage) ? "ok" : "neutral";
}
