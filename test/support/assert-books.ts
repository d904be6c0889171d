import { expect } from "vitest";
import { verifyLedger } from "#app/features/rewards/queries/verify-ledger.server.ts";
import type { Db } from "#app/platform/db/database.ts";

/** Called after each test that touches money: the books agree with themselves, the rewards, the payouts and the proofs. */
export async function assertBooks(db: Db): Promise<void> {
  const { difference } = await verifyLedger(db);
  expect(difference).toBeNull();
  const [{ count }] = await db.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM ledger_account WHERE balance < 0`;
  expect(count).toBe(0);
}
