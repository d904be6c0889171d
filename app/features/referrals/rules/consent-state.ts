import { isClockRunning, isOnTrack, type Stage } from "./stages.ts";

/** Where a friend's consent stands, as the page behind the link shows it. */
export type ConsentState = "waiting" | "agreed" | "bought" | "declined" | "ended";

/** @param referral.isProtected whether the claim's protection lasts. */
export function consentState(referral: {
  stage: Stage;
  consent: "waiting" | "agreed" | "declined";
  isProtected: boolean;
}): ConsentState {
  const { stage, consent, isProtected } = referral;
  if (consent === "declined") return "declined";
  if (!isOnTrack(stage)) return "ended";
  if (!isClockRunning(stage)) return "bought";
  if (consent === "agreed") return "agreed";
  return isProtected ? "waiting" : "ended";
}
