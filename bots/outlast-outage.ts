import { setTimeout as pause } from "node:timers/promises";
import { isDatabaseUnavailable } from "#app/platform/db/errors.ts";

/** Between two tries while the database is away, in milliseconds. */
const RETRY_MS = 2_000;

/**
 * Does again what fails because the database is away: only for what has one effect however often it is done.
 * @param forMs after so many milliseconds the failure counts. @throws it, and at once whatever else `work` throws.
 */
export async function outlastOutage<T>(work: () => Promise<T>, forMs: number): Promise<T> {
  const startedMs = performance.now();
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isDatabaseUnavailable(error) || performance.now() - startedMs > forMs) throw error;
    }
    await pause(RETRY_MS);
  }
}
