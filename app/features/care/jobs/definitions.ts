import { z } from "zod";
import { defineJob } from "#app/platform/jobs/job.ts";

/** Removes the photos of reports that were never sent. */
export const sweepUploadsJob = defineJob({ name: "care:sweep-uploads", schema: z.object({}), maxAttempts: 3 });
