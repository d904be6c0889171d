/** The job process: does what web, bots and the clock ask for; serves health and metrics only. */
import express from "express";
import { cronEntries, jobHandlers } from "./jobs.ts";
import { systemClock } from "./platform/clock.ts";
import { openDatabase } from "./platform/db/database.ts";
import { readEnv } from "./platform/env.ts";
import { healthRoutes } from "./platform/http/health.ts";
import { runJobs } from "./platform/jobs/run-jobs.ts";
import { createLog } from "./platform/log.ts";
import { createMetrics, watchPool } from "./platform/metrics.ts";
import { exitWithReason } from "./platform/process/exit.ts";
import { listen } from "./platform/process/listen.ts";
import { onShutdown } from "./platform/process/shutdown.ts";
import { systemRandom } from "./platform/random.ts";
import { openStorage } from "./platform/storage.ts";
import { createVault } from "./platform/vault.ts";

const CONNECTIONS = 12;
/** Leaves connections for the queue itself and for jobs that read while they write. */
const JOBS_AT_ONCE = 6;
/** An import of 100,000 rows is one statement per batch; the slowest takes seconds. */
const STATEMENT_TIMEOUT_MS = 120_000;

await startWorker().catch(exitWithReason);

async function startWorker(): Promise<void> {
  const env = readEnv();
  const log = createLog({ process: "worker", level: env.logLevel });
  const metrics = createMetrics();
  const database = openDatabase(env.databaseUrl, {
    max: CONNECTIONS,
    applicationName: "kehui worker",
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
  });
  watchPool(metrics, database.pool);

  const app = express();
  app.disable("x-powered-by");
  app.use(healthRoutes({ db: database.db, registry: metrics.registry }));
  const server = await listen(app, env.workerPort, env.host, "CLUB_WORKER_PORT");

  const jobs = await runJobs({
    services: {
      db: database.db,
      pool: database.pool,
      clock: systemClock,
      random: systemRandom,
      vault: createVault(env.clubSecret),
      zone: env.clubZone,
      storage: openStorage(env.storageDir),
      env,
      log,
    },
    handlers: jobHandlers,
    cron: cronEntries,
    metrics,
    concurrency: JOBS_AT_ONCE,
  });
  jobs.ended.catch(exitWithReason);
  log.info({ jobs: jobHandlers.length }, "worker ready");
  onShutdown(async () => {
    server.close();
    await jobs.stop();
    await database.close();
  });
}
