import { handleJob, type JobHandler } from "#app/platform/jobs/job.ts";
import { exportPayout } from "./commands/export-payout.server.ts";
import { exportPayoutJob } from "./jobs/definitions.ts";

export const rewardsJobHandlers: JobHandler[] = [handleJob(exportPayoutJob, exportPayout)];
