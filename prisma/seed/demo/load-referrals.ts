import {
  answerConsent,
  assignConsultant,
  consentPath,
  expireReferrals,
  moveReferral,
  registerReferral,
} from "#app/features/referrals/public.server.ts";
import { Temporal, todayIn } from "#app/shared/club-time.ts";
import { parsePhone } from "#app/shared/phone.ts";
import { REFERRALS } from "../content/referrals.ts";
import type { ReferralContent, ReferralStep } from "../content/types.ts";
import { must, type Stage } from "./stage.ts";

type Scene = { at: Temporal.Instant; play: () => Promise<void> };

/** How long after the registration a friend answers on the link. */
const ANSWERS_AFTER = { hours: 3 };

/** All referrals, step by step in the order of time: one's expiry must not meet another's future. */
export async function loadReferrals(stage: Stage): Promise<void> {
  const scenes = REFERRALS.flatMap((referral) => scenesOf(stage, referral));
  for (const { play } of scenes.sort((one, other) => Temporal.Instant.compare(one.at, other.at))) await play();
  await expireReferrals(stage.loader());
}

function scenesOf(stage: Stage, referral: ReferralContent): Scene[] {
  const [registration, ...later] = referral.steps;
  if (registration === undefined || later.some(({ stage: name }) => name === "duplicate")) return [];
  const registeredAt = momentOf(stage, registration);
  const answeredAt = Temporal.Instant.from(registeredAt).add(ANSWERS_AFTER);
  return [
    { at: registeredAt, play: () => register(stage, referral, registeredAt) },
    ...(referral.consent === "waiting" || Temporal.Instant.compare(answeredAt, stage.now) > 0
      ? []
      : [{ at: answeredAt, play: () => answer(stage, referral, answeredAt) }]),
    ...later
      .filter(({ stage: name }) => name !== "declined")
      .map((step) => ({ at: momentOf(stage, step), play: () => move(stage, referral, step) })),
  ];
}

function momentOf(stage: Stage, { daysAgo, at }: ReferralStep): Temporal.Instant {
  return stage.past({ inDays: -daysAgo, at });
}

async function register(stage: Stage, referral: ReferralContent, at: Temporal.Instant): Promise<void> {
  const referrerId = stage.id("member", referral.referrer);
  const referralId = stage.id("referral", referral.key);
  const registered = await registerReferral(stage.as({ kind: "member", memberId: referrerId }, at), {
    requestId: referralId,
    referrerId,
    projectId: stage.id("project", referral.project),
    friendName: referral.friendName,
    friendPhone: parsePhone(referral.friendPhone) ?? "",
    channel: referral.channel,
  });
  must(registered, referral.key);
  const consultantId = stage.id("staff", referral.consultant);
  must(await assignConsultant(stage.loader(at), { referralId, consultantId }), referral.key);
}

async function answer(stage: Stage, referral: ReferralContent, at: Temporal.Instant): Promise<void> {
  const token = consentPath(stage.services, stage.id("referral", referral.key)).slice("/r/".length);
  const given = referral.consent === "declined" ? "decline" : "agree";
  must(await answerConsent(stage.as({ kind: "visitor" }, at), { token, answer: given }), referral.key);
}

async function move(stage: Stage, referral: ReferralContent, step: ReferralStep): Promise<void> {
  const at = momentOf(stage, step);
  const ctx = stage.loader(at);
  if (step.stage === "expired") {
    await expireReferrals(ctx);
    return;
  }
  const happenedOn = todayIn(at, stage.services.zone);
  const referralId = stage.id("referral", referral.key);
  must(
    await moveReferral(ctx, { referralId, to: step.stage, happenedOn, evidence: step.evidence }),
    `${referral.key} ${step.stage}`,
  );
}
