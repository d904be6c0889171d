import type { Client, Pool, PoolClient } from "pg";

/**
 * @param client any connection to the test's database, also one inside a transaction: there PostgreSQL shows the same
 *   picture again and again unless it is told to look anew.
 * @returns how many transactions wait for a lock.
 */
export async function countLockWaits(client: Pick<Client | Pool | PoolClient, "query">): Promise<number> {
  await client.query("SELECT pg_stat_clear_snapshot()");
  const { rowCount } = await client.query(
    "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()",
  );
  return rowCount ?? 0;
}
