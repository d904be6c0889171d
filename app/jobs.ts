import { careCron, careJobHandlers } from "./features/care/jobs.ts";
import { eventsJobHandlers } from "./features/events/jobs.ts";
import { identityCron, identityJobHandlers } from "./features/identity/jobs.ts";
import { membershipCron, membershipJobHandlers } from "./features/membership/jobs.ts";
import { outreachCron, outreachJobHandlers } from "./features/outreach/jobs.ts";
import { referralsCron, referralsJobHandlers } from "./features/referrals/jobs.ts";
import { rewardsJobHandlers } from "./features/rewards/jobs.ts";
import type { CronEntry, JobHandler } from "./platform/jobs/job.ts";

/** What the worker can do: one line per feature. */
export const jobHandlers: readonly JobHandler[] = [
  eventsJobHandlers,
  identityJobHandlers,
  membershipJobHandlers,
  outreachJobHandlers,
  rewardsJobHandlers,
  referralsJobHandlers,
  careJobHandlers,
].flat();

/** What the clock asks for: one line per feature. */
export const cronEntries: readonly CronEntry[] = [
  identityCron,
  membershipCron,
  outreachCron,
  referralsCron,
  careCron,
].flat();
