import type { Temporal } from "#app/shared/club-time.ts";
import type { BatchState, LineState } from "./move-payout.ts";

/**
 * Where a reward stands, as its member and the club speak of it: `waiting` for its first day, `available` for the next
 * batch, `in_payout` while a batch is checked, `sent` with the bank, `paid`, or `taken` back.
 */
export type RewardStatus = "waiting" | "available" | "in_payout" | "sent" | "paid" | "taken";

export type RewardFacts = {
  grossFen: bigint;
  /** What was taken back from it. */
  takenFen: bigint;
  availableAt: Temporal.Instant;
  isClawedBack: boolean;
  /** The line that pays it, neither pulled nor returned. */
  line: { state: LineState; batchState: BatchState } | null;
};

/** @returns where a reward stands now. A batch that is only a draft promises nothing. */
export function statusOfReward(reward: RewardFacts, now: Temporal.Instant): RewardStatus {
  const { line } = reward;
  if (line?.state === "paid" || line?.state === "sent") return line.state;
  if (line?.state === "queued" && line.batchState !== "draft") return "in_payout";
  if (reward.isClawedBack || reward.takenFen === reward.grossFen) return "taken";
  return now.epochMilliseconds < reward.availableAt.epochMilliseconds ? "waiting" : "available";
}
