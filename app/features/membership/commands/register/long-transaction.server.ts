import type { ClientBase, Pool } from "pg";
import { isRepeatable, isUniqueViolation } from "#app/platform/db/errors.ts";

/** Longer than a chunk takes to be read from a slow disk. */
const IDLE_LIMIT_MS = 120_000;
/** What a chunk is compared with is hashed in memory instead of on disk. */
const WORK_MEMORY = "64MB";
const MAX_TRIES = 3;

/**
 * Runs work in one transaction that may take minutes. It is begun anew when something else wrote the same member or
 * home in between, so the work has no effect outside the database but telling its progress.
 */
export async function inLongTransaction<T>(pool: Pool, work: (client: ClientBase) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await runOnce(pool, work);
    } catch (error) {
      if (tries === MAX_TRIES || !(isRepeatable(error) || isUniqueViolation(error))) throw error;
    }
  }
}

async function runOnce<T>(pool: Pool, work: (client: ClientBase) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let lost: Error | undefined;
  try {
    await client.query("BEGIN");
    await client.query("SET LOCAL statement_timeout = 0");
    await client.query("SET LOCAL lock_timeout = 0");
    await client.query(`SET LOCAL work_mem = '${WORK_MEMORY}'`);
    await client.query(`SET LOCAL idle_in_transaction_session_timeout = ${IDLE_LIMIT_MS}`);
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch((failure: Error) => {
      lost = failure;
    });
    throw error;
  } finally {
    // A connection that could not roll back is thrown away.
    client.release(lost);
  }
}
