// Keys under which the books know each step of a reward; a repeated command asks under the same key.

/** @returns the key under which a reward comes into its member's wallet. */
export function accrualKey(rewardId: string): string {
  return `accrue:${rewardId}`;
}

/** @param round how often the batch was locked: sending it back releases the hold, locking it again holds anew. */
export function holdKey(lineId: string, round: number): string {
  return `payout-hold:${lineId}:${round}`;
}

/** @param round of the hold that is released. */
export function voidKey(lineId: string, round: number): string {
  return `payout-void:${lineId}:${round}`;
}

/** @returns the key under which a line's money is with the bank. */
export function postKey(lineId: string): string {
  return `payout-post:${lineId}`;
}

/** @returns the key under which the bank has sent a line's money back. */
export function returnKey(lineId: string): string {
  return `payout-return:${lineId}`;
}

/** @param takenFen what the claim had taken before this step. */
export function clawBackKey(claim: { rewardId: string; takenFen: bigint }, fromRewardId: string): string {
  return `claw-back:${claim.rewardId}:${fromRewardId}:${claim.takenFen}`;
}
