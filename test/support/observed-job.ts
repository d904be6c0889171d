import { z } from "zod";
import { defineJob } from "#app/platform/jobs/job.ts";

/** A job whose runs a test can watch. */
export const observedJob = defineJob({
  name: "test:observe",
  schema: z.object({ mark: z.string(), hangsAt: z.int().optional(), dropsConnectionsAt: z.int().optional() }),
  maxAttempts: 3,
});

/** Table of its runs. */
export const observedRuns = "observed_run";

export const createObservedRuns = `CREATE TABLE ${observedRuns} (
  mark text, attempt int, pid int, is_done boolean NOT NULL DEFAULT false)`;

/** Name under which a worker under test connects. */
export const workerName = "worker under test";

/** Ends every connection of such workers but the one that says so. */
export const dropConnections = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND application_name = '${workerName}' AND pid <> pg_backend_pid()`;
