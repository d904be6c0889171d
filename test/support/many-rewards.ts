import { openMemberAccounts, postTransactions } from "#app/features/rewards/commands/post-transaction.server.ts";
import { accrualKey } from "#app/features/rewards/commands/posting-keys.ts";
import { accrueReward } from "#app/features/rewards/rules/post-transfers.ts";
import type { Db } from "#app/platform/db/database.ts";
import type { Builders } from "./builders.ts";
import { bankNumber } from "./reward-builders.ts";

const PAYEES = 100;
const GROSS_FEN = 10_000_00n;
const TAX_FEN = 2_000_00n;

/** Puts many rewards that can be paid at once into the books, without telling anybody: commands would take minutes. */
export async function loadManyRewards(
  db: Db,
  builders: Builders,
  { count, sourceKind }: { count: number; sourceKind: string },
): Promise<void> {
  const ctx = builders.as({ kind: "job", name: "test" });
  const longAgo = new Date(builders.clock.now().subtract({ hours: 240 }).epochMilliseconds);
  const members: string[] = [];
  for (let serial = 0; serial < PAYEES; serial += 1) {
    const { memberId } = await builders.member();
    const number = bankNumber(700_000 + serial);
    await openMemberAccounts(db, ctx, memberId);
    await db.consent.create({
      data: {
        id: builders.id(),
        memberId,
        purpose: "sensitive_data",
        textVersion: "test",
        channel: "portal",
        givenAt: longAgo,
      },
    });
    await db.bankAccount.create({
      data: {
        id: builders.id(),
        memberId,
        holderName: "林静",
        bankCode: "CCB",
        numberEnc: ctx.vault.encrypt(number),
        numberHash: ctx.vault.hash(number),
        numberLast4: number.slice(-4),
        createdAt: longAgo,
        usableFrom: new Date(longAgo.getTime() + 1),
      },
    });
    members.push(memberId);
  }
  const rewards = Array.from({ length: count }, (_, index) => ({
    id: builders.id(),
    memberId: members[index % PAYEES] ?? "",
    sourceKind,
    sourceId: builders.id(),
    title: `第${index}套`,
    taxRule: "incidental",
    grossFen: GROSS_FEN,
    taxFen: TAX_FEN,
    netFen: GROSS_FEN - TAX_FEN,
    accruedAt: longAgo,
    availableAt: longAgo,
  }));
  await db.reward.createMany({ data: rewards });
  await postTransactions(
    db,
    ctx,
    rewards.map(({ id, memberId, grossFen }) => ({
      key: accrualKey(id),
      posting: accrueReward({ memberId, grossFen }),
      rewardId: id,
      payoutLineId: null,
      correctsKey: null,
    })),
  );
}
