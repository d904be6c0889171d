/**
 * A worker in a process of its own that knows one job: it writes down each run and, on request, never ends one, or cuts all connections.
 * `DATABASE_URL` leads to the test's database.
 */
import { jobServices } from "./job-services.ts";
import { dropConnections, observedJob, observedRuns, workerName } from "./observed-job.ts";
import { openDatabase } from "#app/platform/db/database.ts";
import { handleJob } from "#app/platform/jobs/job.ts";
import { runJobs } from "#app/platform/jobs/run-jobs.ts";
import { createMetrics } from "#app/platform/metrics.ts";
import { exitWithReason } from "#app/platform/process/exit.ts";
import { onShutdown } from "#app/platform/process/shutdown.ts";

const database = openDatabase(process.env.DATABASE_URL ?? "", { max: 6, applicationName: workerName });

const handler = handleJob(observedJob, async ({ attempt, pool }, { mark, hangsAt, dropsConnectionsAt }) => {
  await pool.query(`INSERT INTO ${observedRuns} (mark, attempt, pid) VALUES ($1, $2, $3)`, [
    mark,
    attempt,
    process.pid,
  ]);
  if (attempt === hangsAt) {
    await new Promise(() => undefined);
  }
  await pool.query(`UPDATE ${observedRuns} SET is_done = true WHERE mark = $1 AND attempt = $2`, [mark, attempt]);
  if (attempt === dropsConnectionsAt) {
    await pool.query(dropConnections);
  }
});

const jobs = await runJobs({
  services: jobServices(database),
  handlers: [handler],
  cron: [],
  metrics: createMetrics(),
  concurrency: 2,
});
jobs.ended.catch(exitWithReason);
onShutdown(async () => {
  await jobs.stop();
  await database.close();
});
