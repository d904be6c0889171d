import { handleJob, type JobHandler } from "#app/platform/jobs/job.ts";
import { exportPayout } from "./commands/export-payout.server.ts";
import { runBooking } from "./commands/run-booking.server.ts";
import { bookResultJob, exportPayoutJob } from "./jobs/definitions.ts";

export const rewardsJobHandlers: JobHandler[] = [
  handleJob(exportPayoutJob, exportPayout),
  handleJob(bookResultJob, runBooking),
];
