import { describe, expect, test } from "vitest";
import { cancelVoucher } from "#app/features/perks/commands/cancel-voucher.server.ts";
import { claimVoucher } from "#app/features/perks/commands/claim-voucher.server.ts";
import { redeemVoucher } from "#app/features/perks/commands/redeem-voucher.server.ts";
import { undoRedemption } from "#app/features/perks/commands/undo-redemption.server.ts";
import { groupCode } from "#app/shared/codes.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { valueOf } from "#test/support/outcomes.ts";
import { perksFixture } from "./perks-fixture.ts";

const { db } = await testDatabase({ max: 20 });
const builders = createBuilders(db, { seed: "redemptions" });
const perks = perksFixture(builders);
const { merchantId, branchId } = await perks.merchant();
const till = builders.as(await perks.till(branchId));
const secondTill = builders.as(await perks.till(branchId, "2 号机"));

async function claimed(usableDays: number | null = null) {
  const perkId = await perks.perk(merchantId, { usableDays });
  const member = builders.as(await builders.member());
  const { code, voucherId } = valueOf(await claimVoucher(member, { requestId: builders.id(), perkId }));
  return { code, voucherId, member };
}

function scan(at: typeof till, code: string) {
  return redeemVoucher(at, { requestId: builders.id(), code });
}

describe("a voucher at the till", () => {
  test("is taken, however the code is typed, and tells when and where", async () => {
    const { code, voucherId } = await claimed();
    expect(await scan(till, ` ${groupCode(code).toLowerCase()} `)).toBe("accepted");
    const voucher = await db.voucher.findUniqueOrThrow({ where: { id: voucherId } });
    expect(voucher).toMatchObject({ state: "used", usedAtBranchId: branchId, redeemedById: till.actor.clerkId });
    expect(voucher.usedAt?.getTime()).toBe(builders.clock.now().epochMilliseconds);
  });

  test("is taken once when twenty tills scan it at once", async () => {
    const { code, voucherId } = await claimed();
    const scans = Array.from({ length: 20 }, (_, index) => scan(index % 2 === 0 ? till : secondTill, code));
    const answers = (await Promise.all(scans)).toSorted();
    expect(answers).toEqual(["accepted", ...Array.from({ length: 19 }, () => "used")]);
    const kept = await db.redemptionAttempt.groupBy({ by: ["answer"], where: { voucherId }, _count: true });
    expect(new Map(kept.map((each) => [each.answer, each._count]))).toEqual(
      new Map([
        ["accepted", 1],
        ["used", 19],
      ]),
    );
  });

  test("control: looking first and writing then takes it more than once", async () => {
    const { voucherId } = await claimed();
    const story = { usedAt: new Date(0), usedAtBranchId: branchId, redeemedById: till.actor.clerkId };
    const scans = Array.from({ length: 10 }, () => db.voucher.findUniqueOrThrow({ where: { id: voucherId } }));
    const usable = (await Promise.all(scans)).filter((voucher) => voucher.state === "usable");
    const taken = usable.map(() => db.voucher.update({ where: { id: voucherId }, data: { state: "used", ...story } }));
    expect(await Promise.all(taken)).toHaveLength(10);
  });

  test("gets the same answer for the same request, also at once and after others were refused", async () => {
    const { code } = await claimed();
    const requestId = builders.id();
    const again = () => redeemVoucher(till, { requestId, code });
    const answers = await Promise.all([again(), again(), again(), again()]);
    expect(new Set(answers)).toEqual(new Set(["accepted"]));
    expect(await scan(secondTill, code)).toBe("used");
    expect(await again()).toBe("accepted");
  });

  test("is refused, with the reason, when nothing is to be given for it", async () => {
    const expired = await claimed(0);
    const returned = await claimed();
    await cancelVoucher(returned.member, returned);
    builders.clock.advance({ hours: 24 });
    expect(await scan(till, expired.code)).toBe("expired");
    builders.clock.advance({ hours: -24 });
    expect(await scan(till, returned.code)).toBe("cancelled");
    expect(await scan(till, "7K3F-92QX")).toBe("unknown");
    expect(await scan(till, "https://example.test/an/address/that/is/no/code")).toBe("unknown");
  });

  test("is refused by another merchant's clerk, who learns nothing of its state", async () => {
    const books = await perks.merchant();
    const otherTill = builders.as(await perks.till(books.branchId));
    const { code, voucherId } = await claimed();
    expect(await scan(otherTill, code)).toBe("other_merchant");
    expect(await scan(till, code)).toBe("accepted");
    expect(await scan(otherTill, code)).toBe("other_merchant");
    const voucher = await db.voucher.findUniqueOrThrow({ where: { id: voucherId } });
    expect(voucher.redeemedById).toBe(till.actor.clerkId);
  });

  test("cannot be returned after it was used, nor used after it was returned, when both happen at once", async () => {
    for (let round = 0; round < 10; round += 1) {
      const { code, voucherId, member } = await claimed();
      const [answer, returned] = await Promise.all([scan(till, code), cancelVoucher(member, { voucherId })]);
      expect([answer === "accepted", returned.ok].filter(Boolean)).toHaveLength(1);
    }
  });
});

describe("taking back a mistaken redemption", () => {
  test("makes the voucher usable again within five minutes, and keeps the attempt", async () => {
    const { code, voucherId } = await claimed();
    await scan(till, code);
    builders.clock.advance({ minutes: 4, seconds: 59 });
    expect((await undoRedemption(till, { voucherId })).ok).toBe(true);
    expect(await db.redemptionAttempt.count({ where: { voucherId, answer: "accepted" } })).toBe(1);
    expect(await db.auditEntry.count({ where: { action: "voucher.undo_redemption", subjectId: voucherId } })).toBe(1);
    expect(await scan(secondTill, code)).toBe("accepted");
  });

  test("is refused later, and to another clerk", async () => {
    const { code, voucherId } = await claimed();
    await scan(till, code);
    expect(await undoRedemption(secondTill, { voucherId })).toMatchObject({ ok: false, reason: "too_late" });
    builders.clock.advance({ minutes: 5 });
    expect(await undoRedemption(till, { voucherId })).toMatchObject({ ok: false, reason: "too_late" });
  });
});

test("an attempt under the id of another till's takes nothing and tells nothing", async () => {
  const [first, second] = [await claimed(), await claimed()];
  const requestId = builders.id();
  expect(await redeemVoucher(till, { requestId, code: first.code })).toBe("accepted");
  await expect(redeemVoucher(secondTill, { requestId, code: second.code })).rejects.toMatchObject({ status: 400 });
  expect(await db.voucher.findUniqueOrThrow({ where: { id: second.voucherId } })).toMatchObject({ state: "usable" });
});

test("a claim under the id of somebody else's voucher is refused at once", async () => {
  const { voucherId } = await claimed();
  const perkId = await perks.perk(merchantId);
  const other = builders.as(await builders.member());
  await expect(claimVoucher(other, { requestId: voucherId, perkId })).rejects.toMatchObject({ status: 400 });
  expect(await db.perk.findUniqueOrThrow({ where: { id: perkId } })).toMatchObject({ claimed: 0 });
});
