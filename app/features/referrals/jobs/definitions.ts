import { z } from "zod";
import { defineJob } from "#app/platform/jobs/job.ts";

/** Ends the claims whose protection has run out. */
export const expireReferralsJob = defineJob({
  name: "referrals:expire-referrals",
  schema: z.object({}),
  maxAttempts: 3,
});
