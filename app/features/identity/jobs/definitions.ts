import { z } from "zod";
import { defineJob } from "#app/platform/jobs/job.ts";
import { LANGUAGES } from "#app/shared/locale.ts";

/** Sends a one-time code. The code is only inside `sealed`: the queue's table and its logs show nothing of it. */
export const sendCodeJob = defineJob({
  name: "identity:send-code",
  schema: z.object({
    codeId: z.uuid(),
    language: z.enum(LANGUAGES),
    /** A SealedCode, encrypted. */
    sealed: z.string(),
  }),
  maxAttempts: 3,
});

/** What `sealed` holds. */
export const sealedCodeSchema = z.object({ phone: z.string(), code: z.string() });

/** Tells a member, at the number left behind, that another number signs in from now on. */
export const sendPhoneNoticeJob = defineJob({
  name: "identity:send-phone-notice",
  schema: z.object({
    messageId: z.uuid(),
    language: z.enum(LANGUAGES),
    /** The former number, encrypted. */
    phoneEnc: z.string(),
  }),
  maxAttempts: 5,
});

/** Removes what has run out: codes, counters, kept forms, links and sessions. */
export const cleanUpJob = defineJob({ name: "identity:clean-up", schema: z.object({}), maxAttempts: 2 });
