import { Temporal, todayIn } from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { isClockRunning, isOnTrack, nextStages, type Stage } from "./stages.ts";

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

export type Step = {
  to: Stage;
  /** The club's day on which it happened. */
  happenedOn: Temporal.PlainDate;
  /** The club's time of day, for a visit; a visit without one is taken to happen now. */
  happenedTime?: Temporal.PlainTime;
  /** Number of the visit slip, contract or receipt, or why the friend is lost. */
  evidence: string;
};

export type MoveRefusal =
  | "not_next"
  | "friend_not_agreed"
  | "protection_over"
  | "registered_too_late"
  | "in_the_future"
  | "before_last_step"
  | "evidence_missing";

type Moving = { referral: ReferralToMove; step: Step; now: Temporal.Instant; zone: string };

/**
 * Says whether a consultant may record this step. The date is checked against the steps before it, the evidence must
 * say something, and the way goes on only with the friend's agreement and while the claim is protected.
 */
export function judgeMove({ referral, step, now, zone }: Moving): Outcome<undefined, MoveRefusal> {
  const { compare } = Temporal.PlainDate;
  if (!nextStages(referral.stage).includes(step.to)) return refuse("not_next");
  if (isOnTrack(step.to)) {
    if (!referral.friendAgreed) return refuse("friend_not_agreed");
    if (isClockRunning(referral.stage) && Temporal.Instant.compare(now, referral.protectedUntil) > 0) {
      return refuse("protection_over");
    }
  }
  if (compare(step.happenedOn, todayIn(now, zone)) > 0) return refuse("in_the_future");
  if (compare(step.happenedOn, referral.lastStepOn) < 0) return refuse("before_last_step");
  if (step.to === "visited") {
    const visit = judgeVisit(referral, visitedAt(step, now, zone), now);
    if (!visit.ok) return visit;
  }
  if (step.evidence.trim() === "") return refuse("evidence_missing");
  return ok();
}

/** @returns the moment of a visit; now when its time of day is not known. */
export function visitedAt(
  { happenedOn, happenedTime }: Pick<Step, "happenedOn" | "happenedTime">,
  now: Temporal.Instant,
  zone: string,
): Temporal.Instant {
  if (happenedTime === undefined) return now;
  return happenedOn.toZonedDateTime({ timeZone: zone, plainTime: happenedTime }).toInstant();
}

/** A friend who had come before they were named is not new: the registration precedes the visit by some minutes. */
function judgeVisit(
  { registeredAt, minutesBeforeVisit }: ReferralToMove,
  visit: Temporal.Instant,
  now: Temporal.Instant,
): Outcome<undefined, MoveRefusal> {
  const { compare } = Temporal.Instant;
  if (compare(visit, now) > 0) return refuse("in_the_future");
  if (compare(visit, registeredAt.add({ minutes: minutesBeforeVisit })) < 0) {
    return refuse("registered_too_late", { minutes: minutesBeforeVisit });
  }
  return ok();
}
