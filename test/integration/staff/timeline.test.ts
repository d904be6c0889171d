import { expect, test } from "vitest";
import { readTimeline } from "#app/features/staff/queries/member-timeline.server.ts";
import type { TimelineKey } from "#app/features/staff/rules/timeline-key.ts";
import { nowDate } from "#app/platform/context.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { perksFixture } from "../perks/perks-fixture.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "timeline" });
const perks = perksFixture(builders);
const ctx = builders.as(await builders.staff("administrator"));
/** More than two pages. */
const VOUCHERS = 60;

/** A member who claimed and used many vouchers in the same millisecond. */
async function busyMember(): Promise<string> {
  const { memberId } = await builders.member();
  const { merchantId, branchId } = await perks.merchant();
  const perkId = await perks.perk(merchantId);
  const { clerkId } = await perks.till(branchId);
  const at = nowDate(ctx);
  await db.voucher.createMany({
    data: Array.from({ length: VOUCHERS }, (_, index) => ({
      id: builders.id(),
      perkId,
      memberId,
      ordinal: index + 1,
      code: `TIMELINE${index}`,
      state: "used" as const,
      claimedAt: at,
      validUntil: at,
      usedAt: at,
      usedAtBranchId: branchId,
      redeemedById: clerkId,
    })),
  });
  return memberId;
}

test("shows each entry once, also when a page ends among many of the same moment", async () => {
  const memberId = await busyMember();
  const seen: string[] = [];
  for (let after: TimelineKey | null = null; ;) {
    const { rows, next } = await readTimeline(ctx, memberId, { kind: null, after });
    seen.push(...rows.map(({ id }) => id));
    after = next;
    if (next === null) break;
  }
  expect(seen).toHaveLength(2 * VOUCHERS);
  expect(new Set(seen).size).toBe(2 * VOUCHERS);
});
