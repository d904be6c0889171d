import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { isClockRunning, isOnTrack, type Stage } from "./stages.ts";

/** What a friend can answer on the consent page; `never` means by anybody, about any project, ever. */
export const ANSWERS = ["agree", "decline", "never"] as const;

export type Answer = (typeof ANSWERS)[number];

/** What an answer does to the referral it was given on. */
export type AnswerEffect = "agrees" | "ends" | "nothing";

/**
 * Says what a friend's answer does. Consent is withdrawn as easily as it is given, until the friend has subscribed to a
 * home: from then on the sale has its own contract, and the referral stays as a record of it.
 */
export function judgeAnswer({
  referral,
  answer,
}: {
  referral: {
    stage: Stage;
    consent: "waiting" | "agreed" | "declined";
    /** Whether the claim's protection lasts; it no longer matters from subscription on. */
    isProtected: boolean;
  };
  answer: Answer;
}): Outcome<AnswerEffect, "link_ended" | "already_bought"> {
  const { stage, consent, isProtected } = referral;
  if (consent === (answer === "agree" ? "agreed" : "declined")) return ok("nothing");
  if (isOnTrack(stage) && !isClockRunning(stage))
    return answer === "decline" ? refuse("already_bought") : ok("nothing");
  if (answer === "agree") return isOnTrack(stage) && isProtected ? ok("agrees") : refuse("link_ended");
  if (isOnTrack(stage)) return ok("ends");
  return answer === "never" ? ok("nothing") : refuse("link_ended");
}
