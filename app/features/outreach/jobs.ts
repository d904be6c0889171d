import { z } from "zod";
import { cronJob, defineJob, handleJob, type CronEntry, type JobHandler } from "#app/platform/jobs/job.ts";
import { greetBirthdays } from "./commands/greet-birthdays.server.ts";
import { settleLostLeases } from "./commands/record-sending.server.ts";

const greetBirthdaysJob = defineJob({ name: "outreach:greet-birthdays", schema: z.object({}), maxAttempts: 5 });
const settleLeasesJob = defineJob({ name: "outreach:settle-leases", schema: z.object({}), maxAttempts: 3 });

export const outreachJobHandlers: JobHandler[] = [
  handleJob(greetBirthdaysJob, async (ctx) => {
    await greetBirthdays(ctx);
  }),
  handleJob(settleLeasesJob, async (ctx) => {
    await settleLostLeases(ctx);
  }),
];

/** Hourly: a member who gives consent or binds a contact in the morning is still greeted on the day. */
export const outreachCron: CronEntry[] = [
  cronJob(greetBirthdaysJob, "5 * * * *", {}),
  cronJob(settleLeasesJob, "* * * * *", {}),
];
