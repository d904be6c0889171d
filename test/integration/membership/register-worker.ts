/** A worker in a process of its own that knows the jobs of membership. `DATABASE_URL` leads to the test's database. */
import { membershipJobHandlers } from "#app/features/membership/jobs.ts";
import { openDatabase } from "#app/platform/db/database.ts";
import { runJobs } from "#app/platform/jobs/run-jobs.ts";
import { createMetrics } from "#app/platform/metrics.ts";
import { onShutdown } from "#app/platform/process/shutdown.ts";
import { jobServices } from "#test/support/job-services.ts";

const database = openDatabase(process.env.DATABASE_URL ?? "", { max: 6 });
const jobs = await runJobs({
  services: jobServices(database),
  handlers: membershipJobHandlers,
  cron: [],
  metrics: createMetrics(),
  concurrency: 2,
});
onShutdown(async () => {
  await jobs.stop();
  await database.close();
});
