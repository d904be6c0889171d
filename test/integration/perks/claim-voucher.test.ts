import { afterAll, describe, expect, test } from "vitest";
import { cancelVoucher } from "#app/features/perks/commands/cancel-voucher.server.ts";
import { claimVoucher } from "#app/features/perks/commands/claim-voucher.server.ts";
import { takeVoucher } from "#app/features/perks/commands/take-voucher.server.ts";
import type { MemberActor } from "#app/platform/context.ts";
import { openDatabase, type Database } from "#app/platform/db/database.ts";
import { isValidCode } from "#app/shared/codes.ts";
import { invariant } from "#app/shared/invariant.ts";
import { createBuilders } from "#test/support/builders.ts";
import { countLockWaits } from "#test/support/count-lock-waits.ts";
import { testDatabase } from "#test/support/database.ts";
import { waitUntil } from "#test/support/wait-until.ts";
import { valueOf } from "#test/support/outcomes.ts";
import { perksFixture } from "./perks-fixture.ts";

const { db, pool, url } = await testDatabase({ max: 20 });
const builders = createBuilders(db, { seed: "claims" });
const perks = perksFixture(builders);
const { merchantId } = await perks.merchant();

/** Counts as the database sees them: what the perk says, and the vouchers there are. */
async function countOf(perkId: string) {
  const perk = await db.perk.findUniqueOrThrow({ where: { id: perkId }, select: { claimed: true } });
  const vouchers = await db.voucher.count({ where: { perkId, state: { not: "cancelled" } } });
  return { claimed: perk.claimed, vouchers };
}

function times<T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => make(index)));
}

/** Processes of the portal: within one, claims of a perk are served together. */
const processes = Array.from({ length: 15 }, () => openDatabase(url, { max: 1 }));
afterAll(() => Promise.all(processes.map((each) => each.close())));

/**
 * Holds the perk until a claim of each process has looked and waits for it, so that every one of them has seen the same.
 * @param member gives who claims.
 */
async function startTogether(perkId: string, member: () => Promise<MemberActor>) {
  const members = await Promise.all(processes.map(member));
  const holder = await pool.connect();
  await holder.query("BEGIN");
  await holder.query("SELECT id FROM perk WHERE id = $1 FOR UPDATE", [perkId]);
  const claims = processes.map((each, index) => {
    const actor = members[index];
    invariant(actor, "each process has a member");
    return claimVoucher({ ...builders.as(actor), db: each.db }, { requestId: builders.id(), perkId });
  });
  await waitUntil(async () => ((await countLockWaits(holder)) === claims.length ? true : undefined));
  await holder.query("COMMIT");
  holder.release();
  return Promise.all(claims);
}

test("gives a voucher with a code that can be typed", async () => {
  const perkId = await perks.perk(merchantId);
  const claim = await claimVoucher(builders.as(await builders.member()), { requestId: builders.id(), perkId });
  expect(claim).toMatchObject({ ok: true, value: { title: "双人茶席" } });
  const voucher = await db.voucher.findFirstOrThrow({ where: { perkId } });
  expect(isValidCode(voucher.code)).toBe(true);
});

/** The clock stands at 2026-11-21T10:00+08:00; the perk can be used for 60 days from then. */
test.each([
  [null, "2027-01-20T02:00:00.000Z"],
  [0, "2026-11-21T15:59:59.999Z"],
  [7, "2026-11-28T15:59:59.999Z"],
  [365, "2027-01-20T02:00:00.000Z"],
])("a voucher usable for %s days is valid to the end of the club's day, not beyond the perk", async (days, end) => {
  const perkId = await perks.perk(merchantId, { usableDays: days });
  const claim = await claimVoucher(builders.as(await builders.member()), { requestId: builders.id(), perkId });
  expect(valueOf(claim).validUntil.epochMilliseconds).toBe(Date.parse(end));
});

describe("at the perk's limits", () => {
  test("gives exactly 50 of 50 to 200 members at once, and tells the others that none is left", async () => {
    const perkId = await perks.perk(merchantId, { stock: 50 });
    const members = await times(200, () => builders.member());
    const claims = await Promise.all(
      members.map((member) => claimVoucher(builders.as(member), { requestId: builders.id(), perkId })),
    );
    const refusals = claims.flatMap((claim) => (claim.ok ? [] : [claim.reason]));
    expect(refusals).toEqual(Array.from({ length: 150 }, () => "sold_out"));
    expect(await countOf(perkId)).toEqual({ claimed: 50, vouchers: 50 });
  });

  test("gives one of one to fifteen processes that start at once", async () => {
    const perkId = await perks.perk(merchantId, { stock: 1 });
    const claims = await startTogether(perkId, () => builders.member());
    expect(claims.flatMap((claim) => (claim.ok ? [] : [claim.reason]))).toHaveLength(14);
    expect(await countOf(perkId)).toEqual({ claimed: 1, vouchers: 1 });
  });

  test("control: without the check on the stock all fifteen get one", async () => {
    const perkId = await perks.perk(merchantId, { stock: 1 });
    await pool.query("ALTER TABLE perk DROP CONSTRAINT perk_stock");
    await startTogether(perkId, () => builders.member());
    expect(await countOf(perkId)).toEqual({ claimed: 15, vouchers: 15 });
    await db.perk.update({ where: { id: perkId }, data: { stock: 15 } });
    await pool.query(
      "ALTER TABLE perk ADD CONSTRAINT perk_stock CHECK (claimed >= 0 AND (stock IS NULL OR claimed <= stock))",
    );
  });

  test("gives a member two where two are allowed, of fifteen tries that start at once", async () => {
    const perkId = await perks.perk(merchantId, { perMemberLimit: 2 });
    const member = await builders.member();
    const claims = await startTogether(perkId, () => Promise.resolve(member));
    const refusals = claims.flatMap((claim) => (claim.ok ? [] : [claim.reason]));
    expect(refusals).toEqual(Array.from({ length: 13 }, () => "limit_reached"));
    expect(await countOf(perkId)).toEqual({ claimed: 2, vouchers: 2 });
  });

  test("lets a member who asks too often not stand in the way of others in the same moment", async () => {
    const perkId = await perks.perk(merchantId, { stock: 5 });
    const greedy = await builders.member();
    const others = await times(3, () => builders.member());
    const claims = await Promise.all(
      [greedy, greedy, greedy, ...others].map((member) =>
        claimVoucher(builders.as(member), { requestId: builders.id(), perkId }),
      ),
    );
    expect(claims.map((claim) => (claim.ok ? "claimed" : claim.reason))).toEqual([
      "claimed",
      "limit_reached",
      "limit_reached",
      "claimed",
      "claimed",
      "claimed",
    ]);
  });

  test("serves everybody when two processes serve the same two greedy members the other way round", async () => {
    const perkId = await perks.perk(merchantId, { perMemberLimit: 40, stock: null });
    const [first, last] = [await builders.member(), await builders.member()];
    const modest = await times(20, () => builders.member());
    const validUntil = builders.clock.now().add({ hours: 1 });
    const takeAll = (process: Database | undefined, members: readonly MemberActor[]) => {
      invariant(process, "there are two processes");
      return members.map((actor) => {
        const requestId = builders.id();
        const voucher = { requestId, perkId, code: requestId, validUntil, isEntitled: true };
        return takeVoucher({ ...builders.as(actor), db: process.db }, voucher);
      });
    };
    for (let round = 0; round < 20; round += 1) {
      // The first of each process keeps it busy, so that all others are served together.
      const took = await Promise.all([
        ...takeAll(processes[0], [...modest.slice(0, 1), first, ...modest.slice(2, 10), last]),
        ...takeAll(processes[1], [...modest.slice(10, 11), last, ...modest.slice(12), first]),
      ]);
      // Of the same place of a greedy member one process takes it, and the other is told to look again.
      expect(took.filter((isTaken) => !isTaken).length).toBeLessThanOrEqual(2);
    }
  });

  test("control: without the unique place each of the fifteen succeeds", async () => {
    await pool.query("DROP INDEX voucher_place");
    const perkId = await perks.perk(merchantId);
    const member = await builders.member();
    await startTogether(perkId, () => Promise.resolve(member));
    expect(await countOf(perkId)).toEqual({ claimed: 15, vouchers: 15 });
    await db.voucher.deleteMany({ where: { perkId } });
    await pool.query(
      "CREATE UNIQUE INDEX voucher_place ON voucher (perk_id, member_id, ordinal) WHERE state <> 'cancelled'",
    );
  });
});

describe("a repeated request", () => {
  test("answers with the same voucher, also twenty times at once", async () => {
    const perkId = await perks.perk(merchantId, { perMemberLimit: 5 });
    const member = builders.as(await builders.member());
    const requestId = builders.id();
    const claims = await times(20, () => claimVoucher(member, { requestId, perkId }));
    const codes = new Set(claims.map((claim) => (claim.ok ? claim.value.code : claim.reason)));
    expect(codes.size).toBe(1);
    expect(await countOf(perkId)).toEqual({ claimed: 1, vouchers: 1 });
  });

  test("answers the same after the stock is gone", async () => {
    const perkId = await perks.perk(merchantId, { stock: 1 });
    const member = builders.as(await builders.member());
    const requestId = builders.id();
    const first = await claimVoucher(member, { requestId, perkId });
    expect(await claimVoucher(member, { requestId, perkId })).toEqual(first);
  });

  test("belongs to one member and one perk", async () => {
    const [perkId, otherPerkId] = [await perks.perk(merchantId), await perks.perk(merchantId)];
    const member = builders.as(await builders.member());
    const requestId = builders.id();
    await claimVoucher(member, { requestId, perkId });
    const stranger = builders.as(await builders.member());
    await expect(claimVoucher(stranger, { requestId, perkId })).rejects.toMatchObject({ status: 400 });
    await expect(claimVoucher(member, { requestId, perkId: otherPerkId })).rejects.toMatchObject({ status: 400 });
    expect(await countOf(otherPerkId)).toEqual({ claimed: 0, vouchers: 0 });
  });
});

describe("refuses without taking from the stock", () => {
  test("an owner of another community, and lets one of the right community claim", async () => {
    const [yunhu, cuihu] = [await builders.community(), await builders.community()];
    const perkId = await perks.perk(merchantId, { communityIds: [yunhu] });
    const stranger = builders.as(await builders.member({ communityIds: [cuihu] }));
    const owner = builders.as(await builders.member({ communityIds: [cuihu, yunhu] }));
    const refused = await claimVoucher(stranger, { requestId: builders.id(), perkId });
    expect(refused).toMatchObject({ ok: false, reason: "other_community" });
    expect((await claimVoucher(owner, { requestId: builders.id(), perkId })).ok).toBe(true);
    expect(await countOf(perkId)).toEqual({ claimed: 1, vouchers: 1 });
  });

  test("a lower tier, and lets the tier above claim", async () => {
    const perkId = await perks.perk(merchantId, { minTierRank: 2 });
    const low = builders.as(await builders.member());
    const high = builders.as(await builders.member({ tierRank: 3 }));
    const refused = await claimVoucher(low, { requestId: builders.id(), perkId });
    expect(refused).toMatchObject({ ok: false, reason: "tier_too_low" });
    expect((await claimVoucher(high, { requestId: builders.id(), perkId })).ok).toBe(true);
  });

  test("a draft, and a perk that nobody knows", async () => {
    const member = builders.as(await builders.member());
    const perkId = await perks.draft(merchantId);
    const draft = await claimVoucher(member, { requestId: builders.id(), perkId });
    const unknown = await claimVoucher(member, { requestId: builders.id(), perkId: builders.id() });
    expect([draft, unknown]).toMatchObject([{ reason: "not_offered" }, { reason: "unknown_perk" }]);
  });
});

describe("returning a voucher", () => {
  async function claimed(stock = 1) {
    const perkId = await perks.perk(merchantId, { stock });
    const member = builders.as(await builders.member());
    const voucherId = builders.id();
    await claimVoucher(member, { requestId: voucherId, perkId });
    return { perkId, member, voucherId };
  }

  test("gives it back to the stock and to the member's limit, once", async () => {
    const { perkId, member, voucherId } = await claimed();
    const returns = await times(10, () => cancelVoucher(member, { voucherId }));
    expect(returns.every((each) => each.ok)).toBe(true);
    expect(await countOf(perkId)).toEqual({ claimed: 0, vouchers: 0 });
    expect((await claimVoucher(member, { requestId: builders.id(), perkId })).ok).toBe(true);
  });

  test("is refused to everybody else", async () => {
    const { perkId, voucherId } = await claimed();
    const other = builders.as(await builders.member());
    expect(await cancelVoucher(other, { voucherId })).toMatchObject({ ok: false, reason: "unknown_voucher" });
    expect(await countOf(perkId)).toEqual({ claimed: 1, vouchers: 1 });
  });

  test("is refused when the voucher has expired", async () => {
    const perkId = await perks.perk(merchantId, { usableDays: 0 });
    const member = builders.as(await builders.member());
    const voucherId = builders.id();
    await claimVoucher(member, { requestId: voucherId, perkId });
    builders.clock.advance({ hours: 24 });
    expect(await cancelVoucher(member, { voucherId })).toMatchObject({ ok: false, reason: "expired" });
    builders.clock.advance({ hours: -24 });
  });
});
