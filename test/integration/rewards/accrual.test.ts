import { afterEach, describe, expect, test } from "vitest";
import { accrueReward, clawBackReward, rewardOfSource, walletSummary } from "#app/features/rewards/public.server.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { assertBooks } from "#test/support/assert-books.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "accrual" });
const ctx = builders.as({ kind: "job", name: "test" });

afterEach(() => assertBooks(db));

type Source = { memberId: string; sourceId: string; grossFen?: bigint; taxRule?: string };

function accrue({ memberId, sourceId, grossFen = 10_000_00n, taxRule = "incidental" }: Source) {
  return inTransaction(db, (tx) =>
    accrueReward(tx, ctx, {
      memberId,
      sourceKind: "referral",
      sourceId,
      consultantId: null,
      title: "徐先生买了云湖三期",
      taxRule,
      grossFen,
      holdDays: 7,
    }),
  );
}

function clawBack(sourceId: string) {
  return inTransaction(db, (tx) => clawBackReward(tx, ctx, { sourceKind: "referral", sourceId, reason: "退房" }));
}

function rewardOf(sourceId: string) {
  return rewardOfSource(ctx, { sourceKind: "referral", sourceId });
}

describe("a reward", () => {
  test("waits its days in the wallet, taxed by its rule", async () => {
    const { memberId } = await builders.member();
    const sourceId = builders.id();
    expect(await accrue({ memberId, sourceId, taxRule: "service" })).toMatchObject({ ok: true });
    expect(await rewardOf(sourceId)).toMatchObject({ status: "waiting", taxFen: 1_600_00n, netFen: 8_400_00n });
    expect(await walletSummary(ctx, memberId)).toMatchObject({ waitingFen: 8_400_00n, availableFen: 0n });

    builders.clock.advance("PT168H");
    expect(await rewardOf(sourceId)).toMatchObject({ status: "available" });
    expect(await walletSummary(ctx, memberId)).toMatchObject({ waitingFen: 0n, availableFen: 8_400_00n });
  });

  test("tells the member once", async () => {
    const { memberId } = await builders.member();
    await accrue({ memberId, sourceId: builders.id() });
    const news = await db.notification.findMany({ where: { memberId } });
    expect(news).toMatchObject([{ kind: "rewards.accrued", values: { net: { fen: "800000" } } }]);
  });

  test("is refused a second time for the same sale, however many ask at once", async () => {
    const { memberId } = await builders.member();
    const sourceId = builders.id();
    const tries = await Promise.all(Array.from({ length: 8 }, () => accrue({ memberId, sourceId })));
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    expect(tries.filter(({ ok }) => !ok)[0]).toEqual({ ok: false, reason: "already_rewarded" });
    expect((await walletSummary(ctx, memberId)).waitingFen).toBe(8_000_00n);
  });

  test("vanishes with the transaction that earned it", async () => {
    const { memberId } = await builders.member();
    const sourceId = builders.id();
    const sale = inTransaction(db, async (tx) => {
      await accrueReward(tx, ctx, {
        memberId,
        sourceKind: "referral",
        sourceId,
        consultantId: null,
        title: "x",
        taxRule: "none",
        grossFen: 1n,
        holdDays: 0,
      });
      throw new Error("the sale failed");
    });
    await expect(sale).rejects.toThrow("the sale failed");
    expect(await rewardOf(sourceId)).toBeNull();
  });
});

describe("taking back", () => {
  test("a reward that waits leaves the wallet empty, once", async () => {
    const { memberId } = await builders.member();
    const sourceId = builders.id();
    await accrue({ memberId, sourceId });
    const answers = await Promise.all([clawBack(sourceId), clawBack(sourceId), clawBack(sourceId)]);
    expect(answers).toEqual(Array(3).fill({ ok: true, value: { takenFen: 10_000_00n, owedFen: 0n } }));
    expect(await rewardOf(sourceId)).toMatchObject({ status: "taken", clawBackNote: "退房" });
    expect(await walletSummary(ctx, memberId)).toMatchObject({ waitingFen: 0n, owedFen: 0n });
  });

  test("nothing is refused", async () => {
    expect(await clawBack(builders.id())).toEqual({ ok: false, reason: "no_reward" });
  });

  test("a reward never takes from another that is not owed for", async () => {
    const { memberId } = await builders.member();
    const [cancelled, other] = [builders.id(), builders.id()];
    await accrue({ memberId, sourceId: other });
    await accrue({ memberId, sourceId: cancelled, grossFen: 5_000_00n });
    await clawBack(cancelled);
    expect(await rewardOf(other)).toMatchObject({ status: "waiting", grossFen: 10_000_00n });
  });
});
