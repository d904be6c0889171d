import { cronJob, handleJob, type CronEntry, type JobHandler } from "#app/platform/jobs/job.ts";
import { discardOldRegisters } from "./commands/register/discard-register.server.ts";
import { runRegisterJob } from "./commands/register/run-register-job.server.ts";
import { discardRegistersJob, registerJob } from "./jobs/definitions.ts";

export const membershipJobHandlers: JobHandler[] = [
  handleJob(registerJob, runRegisterJob),
  handleJob(discardRegistersJob, async (ctx) => discardOldRegisters(ctx)),
];

/** At night in the club's zone; a day more or less does not matter. */
export const membershipCron: CronEntry[] = [cronJob(discardRegistersJob, "40 19 * * *", {})];
