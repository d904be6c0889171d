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

/** Kind of the long job that the console shows while a bank's result file is booked. */
export const RESULT_BOOKING = "result-booking";

/** Books the rows of a bank's result file that agree with the books. */
export const bookResultJob = defineJob({
  name: "rewards:book-result",
  schema: z.object({ resultId: z.uuid(), longJobId: z.uuid() }),
  maxAttempts: 20,
});
