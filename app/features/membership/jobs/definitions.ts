import { z } from "zod";
import { defineJob } from "#app/platform/jobs/job.ts";

/** Judges or imports a stored owner register. */
export const registerJob = defineJob({
  name: "membership:run-register",
  schema: z.object({
    importId: z.uuid(),
    longJobId: z.uuid(),
    isDryRun: z.boolean(),
    /** Who of the staff started it; nobody for the demo. */
    staffId: z.uuid().optional(),
  }),
  maxAttempts: 6,
});

/** Removes the files of registers that nobody imported. */
export const discardRegistersJob = defineJob({
  name: "membership:discard-registers",
  schema: z.object({}),
  maxAttempts: 3,
});
