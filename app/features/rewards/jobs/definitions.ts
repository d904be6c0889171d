import { z } from "zod";
import { defineJob } from "#app/platform/jobs/job.ts";

/** Kind of the long job that the console shows while a bank file is written. */
export const PAYOUT_EXPORT = "payout-export";

/** Writes the bank file of an approved batch. */
export const exportPayoutJob = defineJob({
  name: "rewards:export-payout",
  schema: z.object({ batchId: z.uuid(), longJobId: z.uuid() }),
  maxAttempts: 20,
});
