import { taxPreview } from "#app/features/rewards/public.server.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { instantFromDate, plainDateFromDate, todayIn } from "#app/shared/club-time.ts";
import type { MyReferral } from "../../queries/my-referrals.server.ts";
import { isClockRunning, isOnTrack, TRACK } from "../../rules/stages.ts";

/** From so many days before the protection ends the card asks for attention. */
const ENDING_DAYS = 3;

/** @returns a referral as its owner sees it: the five stages, what is awaited, until when it is protected, the reward. */
export function describeReferral(context: RequestContext, referral: MyReferral, consultant: string | undefined) {
  const t = context.texts("referrals");
  const { stage } = referral;
  const awaiting = stage === "registered" && referral.friendConsent === "waiting" ? "consent" : stage;
  const protection = isClockRunning(stage) ? describeProtection(context, referral) : null;
  const isEnding = protection?.tone === "attend";
  return {
    id: referral.id,
    friendName: referral.friendName,
    phone: referral.friendPhoneMasked,
    project: referral.project.name,
    consultant: consultant ?? null,
    state: t(isEnding ? "state.ending" : `state.${awaiting}`),
    tone: isEnding ? ("attend" as const) : toneOf(awaiting),
    next: t(`next.${awaiting}`),
    protection,
    track: describeTrack(context, referral, awaiting === "consent"),
    reward: describeReward(context, referral),
  };
}

export type ReferralCard = ReturnType<typeof describeReferral>;

function describeTrack({ texts }: RequestContext, { stage, steps }: MyReferral, awaitsConsent: boolean) {
  const t = texts("referrals");
  const reached = isOnTrack(stage) ? TRACK.indexOf(stage) : -1;
  const current = awaitsConsent ? 0 : reached + 1;
  return TRACK.map((name, index) => {
    const day = steps.find((step) => step.stage === name)?.happenedOn;
    const label = t(`stage.${name}`);
    if (reached >= 0 && index === current) {
      return { label, note: t(awaitsConsent ? "card.awaitsConsent" : "awaited"), state: "now" as const };
    }
    if (day !== undefined && (reached < 0 || index <= reached)) {
      const { month, day: dayOfMonth } = plainDateFromDate(day);
      const note = t("card.day", { month, day: dayOfMonth });
      return { label, note, state: "done" as const };
    }
    return { label, note: undefined, state: reached < 0 ? ("ended" as const) : ("ahead" as const) };
  });
}

function describeProtection({ ctx, format, texts }: RequestContext, { protectedUntil }: MyReferral) {
  const t = texts("referrals");
  const today = todayIn(ctx.clock.now(), ctx.zone);
  const days = today.until(todayIn(instantFromDate(protectedUntil), ctx.zone)).days;
  const text =
    days < 1
      ? t("card.protectedToday", { at: format.clock(protectedUntil) })
      : t("card.protected", { day: format.longDay(protectedUntil).text, count: days });
  return {
    text,
    full: format.time(protectedUntil).full,
    tone: days <= ENDING_DAYS ? ("attend" as const) : ("ok" as const),
  };
}

function describeReward({ ctx, format, texts }: RequestContext, { stage, programme }: MyReferral) {
  if (!isOnTrack(stage)) return null;
  const t = texts("referrals");
  const on = todayIn(ctx.clock.now(), ctx.zone);
  const { grossFen, taxFen, netFen } = taxPreview({ taxRule: programme.taxRule, grossFen: programme.rewardFen, on });
  const sums = { gross: format.money(grossFen), tax: format.money(-taxFen), net: format.money(netFen) };
  if (isClockRunning(stage)) return { ...sums, promise: t("card.promise", sums), rule: null };
  return { ...sums, promise: null, rule: t(`taxRule.${programme.taxRule}`) };
}

function toneOf(awaiting: string): "gold" | "ok" | "neutral" {
  if (awaiting === "paid" || awaiting === "signed") return "gold";
  return ["registered", "visited", "subscribed"].includes(awaiting) ? "ok" : "neutral";
}
