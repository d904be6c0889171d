import { tmpdir } from "node:os";
import { systemClock } from "#app/platform/clock.ts";
import type { Database } from "#app/platform/db/database.ts";
import { readEnv } from "#app/platform/env.ts";
import type { JobServices } from "#app/platform/jobs/job-context.ts";
import { silentLog } from "#app/platform/log.ts";
import { systemRandom } from "#app/platform/random.ts";
import { openStorage } from "#app/platform/storage.ts";
import { createVault } from "#app/platform/vault.ts";

export const testSecret = "a secret for tests only, long enough";

/** @returns what a worker gives to its jobs, on the test's database. */
export function jobServices({ db, pool, url }: Database): JobServices {
  const env = readEnv({ DATABASE_URL: url, CLUB_SECRET: testSecret, CLUB_STORAGE_DIR: tmpdir(), LOG_LEVEL: "silent" });
  return {
    db,
    pool,
    clock: systemClock,
    random: systemRandom,
    vault: createVault(testSecret),
    zone: env.clubZone,
    storage: openStorage(env.storageDir),
    env,
    log: silentLog,
  };
}
