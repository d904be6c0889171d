import { identityCron, identityJobHandlers } from "./features/identity/jobs.ts";
import { membershipCron, membershipJobHandlers } from "./features/membership/jobs.ts";
import type { CronEntry, JobHandler } from "./platform/jobs/job.ts";

/** What the worker can do: one line per feature. */
export const jobHandlers: readonly JobHandler[] = [identityJobHandlers, membershipJobHandlers].flat();

/** What the clock asks for: one line per feature. */
export const cronEntries: readonly CronEntry[] = [identityCron, membershipCron].flat();
