import type { CronEntry, JobHandler } from "./platform/jobs/job.ts";

/** What the worker can do: one line per feature. */
export const jobHandlers: readonly JobHandler[] = [].flat();

/** What the clock asks for: one line per feature. */
export const cronEntries: readonly CronEntry[] = [].flat();
