import type { Tx } from "#app/platform/db/database.ts";

/**
 * Holds a friend's number until the transaction ends, so that a claim on it and the friend's "never contact me" come
 * one after the other.
 * @param phoneHash keyed hash of the E.164 number.
 */
export async function holdPhone(tx: Tx, phoneHash: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(${`referrals.phone ${phoneHash}`}, 0))`;
}
