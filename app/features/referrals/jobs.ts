import { cronJob, handleJob, type CronEntry, type JobHandler } from "#app/platform/jobs/job.ts";
import { expireReferrals } from "./commands/expire-referrals.server.ts";
import { expireReferralsJob } from "./jobs/definitions.ts";

export const referralsJobHandlers: JobHandler[] = [
  handleJob(expireReferralsJob, async (ctx) => {
    await expireReferrals(ctx);
  }),
];

/** A friend whose claim has run out is free for others ten minutes later at the latest. */
export const referralsCron: CronEntry[] = [cronJob(expireReferralsJob, "*/10 * * * *", {})];
