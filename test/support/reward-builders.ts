import { accrueReward } from "#app/features/rewards/public.server.ts";
import { addBankAccount } from "#app/features/rewards/commands/add-bank-account.server.ts";
import type { MemberActor } from "#app/platform/context.ts";
import type { Db } from "#app/platform/db/database.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { invariant } from "#app/shared/invariant.ts";
import type { Builders } from "./builders.ts";

/** Makes members with money, for tests of payouts. */
export type RewardBuilders = {
  /** Rewards made from now on are of a kind of their own, which the filter of a batch can ask for. */
  startAnew(): void;
  sourceKind(): string;
  /** A member with a bank account that is past its cooling-off; the clock moves two days on. */
  payee(options?: { name?: string; communityIds?: string[]; number?: string }): Promise<MemberActor>;
  /** A reward that can be paid at once. @returns its id. */
  reward(
    member: MemberActor,
    options?: { grossFen?: bigint; sourceId?: string; consultantId?: string },
  ): Promise<string>;
};

export function createRewardBuilders(db: Db, builders: Builders): RewardBuilders {
  const job = builders.as({ kind: "job", name: "test" });
  let count = 0;
  let sourceKind = "referral";
  return {
    startAnew() {
      sourceKind = `referral-${(count += 1)}`;
    },
    sourceKind: () => sourceKind,
    async payee({ number = bankNumber((count += 1)), ...options } = {}) {
      const member = await builders.member(options);
      const added = await addBankAccount(builders.as(member), { requestId: builders.id(), number, bankCode: null });
      invariant(added.ok, "the test's bank account is in order");
      builders.clock.advance("PT48H");
      return member;
    },
    async reward({ memberId }, { grossFen = 10_000_00n, sourceId = builders.id(), consultantId = null } = {}) {
      const accrued = await inTransaction(db, (tx) =>
        accrueReward(tx, job, {
          memberId,
          sourceKind,
          sourceId,
          consultantId,
          title: "徐先生买了云湖三期",
          taxRule: "incidental",
          grossFen,
          holdDays: 0,
        }),
      );
      invariant(accrued.ok, "the source is rewarded once");
      return accrued.value.rewardId;
    },
  };
}

/** @returns a card number with a right check digit; of China Construction Bank by its first digits. */
export function bankNumber(serial: number, bin = "621700"): string {
  const digits = `${bin}${String(serial).padStart(12, "0")}`;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
