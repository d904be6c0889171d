import fc from "fast-check";
import { expect, test } from "vitest";
import { accrueReward, clawBackReward, holdPayout, postPayout, returnPayout, voidPayout } from "./post-transfers.ts";
import type { Posting } from "./post-transfers.ts";

const memberId = "lin-jing";
const reward = { memberId, grossFen: 10_000_00n, taxFen: 2_000_00n, netFen: 8_000_00n };

/** Balances after a list of postings, of accounts that are not at zero. */
function balancesAfter(postings: readonly Posting[]): Record<string, bigint> {
  const balances: Record<string, bigint> = {};
  for (const { from, to, amountFen } of postings.flatMap((posting) => posting.transfers)) {
    balances[from.kind] = (balances[from.kind] ?? 0n) - amountFen;
    balances[to.kind] = (balances[to.kind] ?? 0n) + amountFen;
  }
  return Object.fromEntries(Object.entries(balances).filter(([, balance]) => balance !== 0n));
}

const amounts = fc
  .tuple(fc.bigInt({ min: 1n, max: 10n ** 13n }), fc.bigInt({ min: 0n, max: 10n ** 13n }))
  .map(([netFen, taxFen]) => ({ memberId, grossFen: netFen + taxFen, taxFen, netFen }));

test.each([
  ["accrue", accrueReward],
  ["payout_hold", holdPayout],
  ["payout_post", postPayout],
  ["payout_void", voidPayout],
  ["payout_return", returnPayout],
  ["claw_back", clawBackReward],
] as const)("%s moves all of the gross amount from one account to another, and nothing empty", (kind, post) => {
  fc.assert(
    fc.property(amounts, (given) => {
      const posting = post(given);
      expect(posting.kind).toBe(kind);
      const { transfers } = posting;
      expect(transfers.reduce((sum, { amountFen }) => sum + amountFen, 0n)).toBe(given.grossFen);
      expect(transfers.every(({ from, to, amountFen }) => amountFen > 0n && from.kind !== to.kind)).toBe(true);
    }),
  );
});

test("an earned reward is the member's, before tax", () => {
  expect(balancesAfter([accrueReward(reward)])).toEqual({
    reward_expense: -10_000_00n,
    member_wallet: 10_000_00n,
  });
});

test("a held reward is out of the wallet and not yet paid", () => {
  expect(balancesAfter([accrueReward(reward), holdPayout(reward)])).toEqual({
    reward_expense: -10_000_00n,
    member_payout: 10_000_00n,
  });
});

test("a posted payout leaves net at the bank and tax with the tax office", () => {
  expect(balancesAfter([accrueReward(reward), holdPayout(reward), postPayout(reward)])).toEqual({
    reward_expense: -10_000_00n,
    bank_clearing: 8_000_00n,
    tax_payable: 2_000_00n,
  });
});

test("a voided or returned payout leaves the books as after accrual", () => {
  const earned = balancesAfter([accrueReward(reward)]);
  const held = [accrueReward(reward), holdPayout(reward)];
  expect(balancesAfter([...held, voidPayout(reward)])).toEqual(earned);
  expect(balancesAfter([...held, postPayout(reward), returnPayout(reward)])).toEqual(earned);
});

test("a reward clawed back leaves nothing", () => {
  expect(balancesAfter([accrueReward(reward), clawBackReward(reward)])).toEqual({});
});

test("refuses amounts that are no reward", () => {
  expect(() => accrueReward({ memberId, grossFen: 0n })).toThrow("positive");
  expect(() => holdPayout({ memberId, grossFen: -1n })).toThrow("positive");
  expect(() => postPayout({ ...reward, netFen: 9_000_00n })).toThrow("gross is tax and net");
  expect(() => postPayout({ ...reward, netFen: 0n, taxFen: 10_000_00n })).toThrow("paid");
});
