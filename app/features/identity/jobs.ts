import { cronJob, handleJob, type CronEntry, type JobHandler } from "#app/platform/jobs/job.ts";
import { cleanUp } from "./commands/clean-up.server.ts";
import { sendCode } from "./commands/send-code.server.ts";
import { sendPhoneNotice } from "./commands/send-phone-notice.server.ts";
import { cleanUpJob, sendCodeJob, sendPhoneNoticeJob } from "./jobs/definitions.ts";

export const identityJobHandlers: JobHandler[] = [
  handleJob(sendCodeJob, sendCode),
  handleJob(sendPhoneNoticeJob, sendPhoneNotice),
  handleJob(cleanUpJob, cleanUp),
];

/** At night in the club's part of the world (UTC). */
export const identityCron: CronEntry[] = [cronJob(cleanUpJob, "40 19 * * *", {})];
