import { taxPreview, type RewardView } from "#app/features/rewards/public.server.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { instantFromDate, plainDateFromDate, todayIn } from "#app/shared/club-time.ts";
import type { MyReferral } from "../../queries/my-referrals.server.ts";
import { isClockRunning, isOnTrack, TRACK } from "../../rules/stages.ts";

/** From so many days before the protection ends the card asks for attention. */
const ENDING_DAYS = 3;

/**
 * @param beside.consultant the name of who works on it.
 * @param beside.reward what the sale brought, once it did.
 * @returns a referral as its owner sees it: the five stages, what is awaited, until when it is protected, the reward.
 */
export function describeReferral(
  context: RequestContext,
  referral: MyReferral,
  { consultant, reward }: { consultant: string | undefined; reward: RewardView | undefined },
) {
  const t = context.texts("referrals");
  const { stage } = referral;
  const awaiting = awaitedIn(referral, reward);
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
    reward: reward === undefined ? describePromise(context, referral) : describeEntry(context, reward),
  };
}

/** The stage, more closely where the friend has yet to agree, or the reward has been paid. */
function awaitedIn({ stage, friendConsent }: MyReferral, reward: RewardView | undefined) {
  if (stage === "registered" && friendConsent === "waiting") return "consent";
  return stage === "paid" && reward?.status === "paid" ? "rewarded" : stage;
}

export type ReferralCard = ReturnType<typeof describeReferral>;

function describeTrack({ texts }: RequestContext, { stage, steps }: MyReferral, awaitsConsent: boolean) {
  const t = texts("referrals");
  const reached = isOnTrack(stage) ? TRACK.indexOf(stage) : -1;
  const current = awaitsConsent ? 0 : reached + 1;
  return TRACK.map((name, index) => {
    const day = steps.find((step) => step.stage === name)?.happenedOn;
    const label = t(`card.stage.${name}`);
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

/** What a sale would bring today; nothing once the way has ended. */
function describePromise({ ctx, format, texts }: RequestContext, { stage, programme }: MyReferral) {
  if (!isOnTrack(stage)) return null;
  const t = texts("referrals");
  const on = todayIn(ctx.clock.now(), ctx.zone);
  const { grossFen, taxFen, netFen } = taxPreview({ taxRule: programme.taxRule, grossFen: programme.rewardFen, on });
  const sums = { gross: format.money(grossFen), tax: format.money(-taxFen), net: format.money(netFen), entry: null };
  if (isClockRunning(stage)) return { ...sums, promise: t("card.promise", sums), rule: null };
  return { ...sums, promise: null, rule: t(`taxRule.${programme.taxRule}`) };
}

/** What a sale has brought: the sums of the reward itself, where they are, and the way to its entry in the wallet. */
function describeEntry({ format, texts }: RequestContext, reward: RewardView) {
  const t = texts("referrals");
  const { status, rewardId, taxRule, availableAt, line } = reward;
  const net = format.money(reward.netFen);
  const day = line?.paidAt ? format.dayOf(line.paidAt).text : "";
  const text = t(`card.entry.${status}`, { net, day, from: format.dayOf(availableAt).text });
  return {
    gross: format.money(reward.grossFen),
    tax: format.money(-reward.taxFen),
    net,
    promise: null,
    rule: t(`taxRule.${taxRule}`),
    entry: { text, to: `/wallet/${rewardId}`, isTaken: status === "taken" },
  };
}

function toneOf(awaiting: string): "gold" | "ok" | "neutral" {
  if (awaiting === "paid" || awaiting === "signed") return "gold";
  if (awaiting === "rewarded") return "ok";
  return ["registered", "visited", "subscribed"].includes(awaiting) ? "ok" : "neutral";
}
