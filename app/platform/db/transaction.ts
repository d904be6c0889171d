import { setTimeout as sleep } from "node:timers/promises";
import { systemRandom } from "../random.ts";
import type { Db, Tx } from "./database.ts";
import { withDriver } from "./driver.ts";
import { isRepeatable } from "./errors.ts";

const maxTries = 5;
/** Milliseconds before the second try; doubled before each further one. */
const firstPauseMs = 20;
/** Milliseconds that a transaction may wait for a connection and then last. */
const maxWaitMs = 5_000;
const timeoutMs = 30_000;

/**
 * Runs work in one transaction, read committed: all of it or nothing.
 * @param work may run more than once, after a deadlock or a serialization failure, so it has no effect outside the
 *   database. What it throws rolls back and is thrown on.
 */
export async function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  const settings = { maxWait: maxWaitMs, timeout: timeoutMs };
  for (let tries = 1; ; tries += 1) {
    try {
      return await withDriver((noteClient) =>
        db.$transaction((tx) => {
          noteClient(tx);
          return work(tx);
        }, settings),
      );
    } catch (error) {
      if (tries >= maxTries || !isRepeatable(error)) {
        throw error;
      }
    }
    const pause = firstPauseMs * 2 ** (tries - 1);
    await sleep(pause + systemRandom.integer(pause));
  }
}
