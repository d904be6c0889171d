import { expect, test } from "vitest";
import { settleClaim } from "./settle-claim.ts";

const claim = { rewardId: "cancelled", amountFen: 1_000n, takenFen: 0n };

test("takes from each reward in turn until the claim is met", () => {
  const rewards = [
    { rewardId: "first", leftFen: 300n },
    { rewardId: "second", leftFen: 900n },
    { rewardId: "third", leftFen: 500n },
  ];
  expect(settleClaim({ claim, rewards })).toEqual({
    steps: [
      { rewardId: "first", fen: 300n },
      { rewardId: "second", fen: 700n },
    ],
    owedFen: 0n,
  });
});

test("leaves owed what the wallet cannot give", () => {
  const rewards = [{ rewardId: "only", leftFen: 250n }];
  const settled = settleClaim({ claim: { ...claim, takenFen: 100n }, rewards });
  expect(settled).toEqual({ steps: [{ rewardId: "only", fen: 250n }], owedFen: 650n });
});

test("takes nothing from an empty wallet", () => {
  expect(settleClaim({ claim, rewards: [] })).toEqual({ steps: [], owedFen: 1_000n });
});
