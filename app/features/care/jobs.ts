import { cronJob, handleJob, type CronEntry, type JobHandler } from "#app/platform/jobs/job.ts";
import { sweepUploads } from "./commands/sweep-uploads.server.ts";
import { sweepUploadsJob } from "./jobs/definitions.ts";

export const careJobHandlers: JobHandler[] = [
  handleJob(sweepUploadsJob, async (ctx) => {
    await sweepUploads(ctx, ctx.storage);
  }),
];

/** Each hour, so that no run has more than a few to remove. */
export const careCron: CronEntry[] = [cronJob(sweepUploadsJob, "20 * * * *", {})];
