import { handleJob, type JobHandler } from "#app/platform/jobs/job.ts";
import { tellGuests } from "./commands/tell-guests.server.ts";
import { tellGuestsJob } from "./jobs/definitions.ts";

export const eventsJobHandlers: JobHandler[] = [
  handleJob(tellGuestsJob, (ctx, { changedAt, ...change }) =>
    tellGuests(ctx, { ...change, changedAt: new Date(changedAt) }),
  ),
];
