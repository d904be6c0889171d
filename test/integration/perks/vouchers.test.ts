import { expect, test } from "vitest";
import { cancelVoucher } from "#app/features/perks/commands/cancel-voucher.server.ts";
import { claimVoucher } from "#app/features/perks/commands/claim-voucher.server.ts";
import { redeemVoucher } from "#app/features/perks/commands/redeem-voucher.server.ts";
import { listRedemptions } from "#app/features/perks/queries/redemptions.server.ts";
import { readAnswer, readTill } from "#app/features/perks/queries/till.server.ts";
import { readVoucher } from "#app/features/perks/queries/voucher.server.ts";
import { readVoucherSummary } from "#app/features/perks/queries/voucher-summary.server.ts";
import { listPastVouchers, listUsableVouchers } from "#app/features/perks/queries/vouchers.server.ts";
import { Temporal } from "#app/shared/club-time.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { valueOf } from "#test/support/outcomes.ts";
import { perksFixture } from "./perks-fixture.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "vouchers" });
const perks = perksFixture(builders);
const { merchantId, branchId } = await perks.merchant();
const till = builders.as(await perks.till(branchId));

async function owner() {
  return builders.as(await builders.member());
}

async function claim(ctx: Awaited<ReturnType<typeof owner>>, usableDays: number | null = null) {
  const perkId = await perks.perk(merchantId, { usableDays });
  return valueOf(await claimVoucher(ctx, { requestId: builders.id(), perkId }));
}

test("are listed usable first, the one that ends first on top; the others are past", async () => {
  const ctx = await owner();
  const [late, soon, used, returned] = [await claim(ctx, 20), await claim(ctx, 2), await claim(ctx), await claim(ctx)];
  await redeemVoucher(till, { requestId: builders.id(), code: used.code });
  await cancelVoucher(ctx, returned);
  const usable = await listUsableVouchers(ctx);
  expect(usable.map(({ id }) => id)).toEqual([soon.voucherId, late.voucherId]);
  const past = await listPastVouchers(ctx, { after: null });
  expect(past.vouchers.map(({ id }) => id).toSorted()).toEqual([used.voucherId, returned.voucherId].toSorted());
  expect(await readVoucherSummary(ctx)).toMatchObject({ usable: 2, first: { id: soon.voucherId } });
  builders.clock.advance({ hours: 24 * 3 });
  expect((await listUsableVouchers(ctx)).map(({ id }) => id)).toEqual([late.voucherId]);
  expect((await listPastVouchers(ctx, { after: null })).vouchers).toHaveLength(3);
});

test("are nobody else's to read", async () => {
  const ctx = await owner();
  const { voucherId } = await claim(ctx);
  expect(await readVoucher(ctx, voucherId)).toMatchObject({ id: voucherId });
  expect(await readVoucher(await owner(), voucherId)).toBeNull();
});

test("past ones are paged by key", async () => {
  const ctx = await owner();
  for (let index = 0; index < 5; index += 1) await cancelVoucher(ctx, await claim(ctx));
  const first = await listPastVouchers(ctx, { after: null, rows: 3 });
  const second = await listPastVouchers(ctx, { after: first.next, rows: 3 });
  const ids = [...first.vouchers, ...second.vouchers].map(({ id }) => id);
  expect(new Set(ids).size).toBe(5);
  expect(second.next).toBeNull();
});

test("the till's answer tells another merchant's clerk nothing of the owner", async () => {
  const books = await perks.merchant();
  const otherTill = builders.as(await perks.till(books.branchId));
  const { code } = await claim(await owner());
  const requestId = builders.id();
  await redeemVoucher(otherTill, { requestId, code });
  expect(await readAnswer(otherTill, requestId)).toMatchObject({ answer: "other_merchant", salutation: null });
  expect(await readAnswer(till, requestId)).toBeNull();
});

test("the till counts its branch's day in the club's zone, and the month is settled by it", async () => {
  const { branchId: newBranchId, merchantId: newMerchantId } = await perks.merchant();
  const newTill = builders.as(await perks.till(newBranchId));
  const perkId = await perks.perk(newMerchantId, { perMemberLimit: 9 });
  const ctx = await owner();
  const redeemAt = async (time: string) => {
    builders.clock.set(time);
    const { code } = valueOf(await claimVoucher(ctx, { requestId: builders.id(), perkId }));
    await redeemVoucher(newTill, { requestId: builders.id(), code });
  };
  await redeemAt("2026-11-30T23:59:59+08:00");
  await redeemAt("2026-12-01T00:00:00+08:00");
  await redeemAt("2026-12-01T09:00:00+08:00");
  expect((await readTill(newTill)).today).toBe(2);
  const month = (text: string) => ({ merchantId: newMerchantId, month: Temporal.PlainYearMonth.from(text) });
  expect(await listRedemptions(newTill, month("2026-11"))).toHaveLength(1);
  expect(await listRedemptions(newTill, month("2026-12"))).toMatchObject([{ till: "1 号机" }, { till: "1 号机" }]);
});
