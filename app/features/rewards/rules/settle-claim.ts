/** What a member owes for a cancelled sale, in fen before tax. */
export type Claim = { rewardId: string; amountFen: bigint; takenFen: bigint };

export type SettlementStep = { rewardId: string; fen: bigint };

/** Says what is taken from which reward for a claim: all of each in turn until the claim is met; the rest stays owed. */
export function settleClaim({
  claim,
  rewards,
}: {
  claim: Claim;
  /** In the order to take from, with what is left of each in the wallet. */
  rewards: readonly { rewardId: string; leftFen: bigint }[];
}): { steps: SettlementStep[]; owedFen: bigint } {
  let owedFen = claim.amountFen - claim.takenFen;
  const steps: SettlementStep[] = [];
  for (const { rewardId, leftFen } of rewards) {
    const fen = leftFen < owedFen ? leftFen : owedFen;
    if (fen > 0n) steps.push({ rewardId, fen });
    owedFen -= fen;
  }
  return { steps, owedFen };
}
