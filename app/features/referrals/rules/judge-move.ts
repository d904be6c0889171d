import { Temporal, todayIn } from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { isClockRunning, nextStages, type Stage } from "./stages.ts";

export type ReferralToMove = {
  stage: Stage;
  friendAgreed: boolean;
  registeredAt: Temporal.Instant;
  protectedUntil: Temporal.Instant;
  /** Minutes by which the registration must come before the visit. */
  minutesBeforeVisit: number;
  /** Day of the last recorded step. */
  lastStepOn: Temporal.PlainDate;
};

export type MoveRefusal =
  | "not_next"
  | "friend_not_agreed"
  | "protection_over"
  | "registered_too_late"
  | "in_the_future"
  | "before_last_step"
  | "evidence_missing";

/**
 * Says whether a consultant may record this step. The date is checked against the steps before it, the evidence must
 * say something, and a visit counts only after the friend agreed and after the claim had stood long enough.
 * @param step.happenedOn the club's day on which it happened.
 */
export function judgeMove({
  referral,
  step,
  now,
  zone,
}: {
  referral: ReferralToMove;
  step: { to: Stage; happenedOn: Temporal.PlainDate; evidence: string };
  now: Temporal.Instant;
  zone: string;
}): Outcome<undefined, MoveRefusal> {
  const { compare } = Temporal.PlainDate;
  if (!nextStages(referral.stage).includes(step.to)) return refuse("not_next");
  if (step.to === "lost") return step.evidence.trim() === "" ? refuse("evidence_missing") : ok();
  if (!referral.friendAgreed) return refuse("friend_not_agreed");
  if (isClockRunning(referral.stage) && Temporal.Instant.compare(now, referral.protectedUntil) > 0) {
    return refuse("protection_over");
  }
  const visitFrom = referral.registeredAt.add({ minutes: referral.minutesBeforeVisit });
  if (step.to === "visited" && Temporal.Instant.compare(now, visitFrom) < 0) {
    return refuse("registered_too_late", { minutes: referral.minutesBeforeVisit });
  }
  if (compare(step.happenedOn, todayIn(now, zone)) > 0) return refuse("in_the_future");
  if (compare(step.happenedOn, referral.lastStepOn) < 0) return refuse("before_last_step");
  if (step.evidence.trim() === "") return refuse("evidence_missing");
  return ok();
}
