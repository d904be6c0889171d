import { Temporal, todayIn } from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { protectedAfterVisit, protectedUntilVisit, type ProtectionTerms } from "./protect.ts";
import { isClockRunning, type Stage } from "./stages.ts";

/** About twelve contacts make or end a deal; more of them without a step forward only annoy. */
export const MOST_CONTACTS = 12;

export type ContactRefusal =
  | "clock_not_running"
  | "friend_not_agreed"
  | "protection_over"
  | "in_the_future"
  | "before_last_step"
  | "evidence_missing"
  | "stop_sign";

/**
 * Says whether a consultant may record that they were in contact with the friend, and until when the claim holds then:
 * as long again as its stage grants, and never shorter than before.
 * @param referral.contacts since its last step.
 */
export function judgeContact({
  referral,
  contact,
  now,
  zone,
}: {
  referral: ProtectionTerms & {
    stage: Stage;
    friendAgreed: boolean;
    protectedUntil: Temporal.Instant;
    lastStepOn: Temporal.PlainDate;
    contacts: number;
  };
  contact: { happenedOn: Temporal.PlainDate; evidence: string };
  now: Temporal.Instant;
  zone: string;
}): Outcome<{ protectedUntil: Temporal.Instant }, ContactRefusal> {
  const { compare } = Temporal.PlainDate;
  const today = todayIn(now, zone);
  if (!isClockRunning(referral.stage)) return refuse("clock_not_running");
  if (!referral.friendAgreed) return refuse("friend_not_agreed");
  if (Temporal.Instant.compare(now, referral.protectedUntil) > 0) return refuse("protection_over");
  if (referral.contacts >= MOST_CONTACTS) return refuse("stop_sign", { most: MOST_CONTACTS });
  if (compare(contact.happenedOn, today) > 0) return refuse("in_the_future");
  if (compare(contact.happenedOn, referral.lastStepOn) < 0) return refuse("before_last_step");
  if (contact.evidence.trim() === "") return refuse("evidence_missing");
  const at = compare(contact.happenedOn, today) === 0 ? now : contact.happenedOn.toZonedDateTime(zone).toInstant();
  const renewed = referral.stage === "visited" ? protectedAfterVisit(at, referral) : protectedUntilVisit(at, referral);
  return ok({
    protectedUntil: Temporal.Instant.compare(renewed, referral.protectedUntil) > 0 ? renewed : referral.protectedUntil,
  });
}
