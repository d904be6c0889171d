import { z } from "zod";
import { defineJob } from "#app/platform/jobs/job.ts";

/** Tells everybody who holds seats that their event was called off, or that its time or place is another. */
export const tellGuestsJob = defineJob({
  name: "events:tell-guests",
  schema: z.object({
    eventId: z.uuid(),
    news: z.enum(["cancelled", "changed"]),
    /** `updatedAt` of the event with that change: it is told once, to those who had booked by then. */
    changedAt: z.iso.datetime(),
  }),
  maxAttempts: 8,
});
