import type { z } from "zod";
import { isDatabaseUnavailable } from "#app/platform/db/errors.ts";
import type { JobContext } from "#app/platform/jobs/job-context.ts";
import { advanceLongJob, failLongJob, finishLongJob, startLongJob } from "#app/platform/jobs/long-job.ts";
import { SheetRefused } from "#app/platform/sheet/sheet.ts";
import type { registerJob } from "../../jobs/definitions.ts";
import { forgetFile } from "./discard-register.server.ts";
import type { RegisterContext } from "./register-context.ts";
import { RegisterStopped, runRegister } from "./run-register.server.ts";

type Payload = z.output<typeof registerJob.schema>;

/** What running a register in the background takes of a job's context. */
export type RegisterJobContext = RegisterContext & Pick<JobContext, "signal" | "isLastAttempt">;

/** Runs a register in the background, shows how far it is, and lets it be stopped. */
export async function runRegisterJob(ctx: RegisterJobContext, payload: Payload): Promise<void> {
  const { importId, longJobId, isDryRun, staffId } = payload;
  if (!(await startLongJob(ctx.db, longJobId, ctx.clock.now()))) return endEarly(ctx, payload, null);
  try {
    await runRegister(ctx, {
      importId,
      isDryRun,
      staffId,
      onProgress(done) {
        ctx.signal.throwIfAborted();
        return advanceLongJob(ctx.db, longJobId, { done });
      },
    });
  } catch (error) {
    if (error instanceof RegisterStopped) return endEarly(ctx, payload, null);
    const reason = error instanceof SheetRefused ? error.reason : "unexpected";
    if (reason === "unexpected" && (!ctx.isLastAttempt || isDatabaseUnavailable(error))) throw error;
    await failLongJob(ctx.db, longJobId, reason, ctx.clock.now());
    await endEarly(ctx, payload, reason);
    if (reason === "unexpected") throw error;
    return;
  }
  await finishLongJob(ctx.db, longJobId, {}, ctx.clock.now());
  if (!isDryRun) await forgetFile(ctx, importId);
}

/** Nothing of the club was changed. A stopped dry run leaves the file as it was uploaded. */
async function endEarly(
  { db }: RegisterJobContext,
  { importId, isDryRun }: Payload,
  failure: string | null,
): Promise<void> {
  const state = failure !== null ? "failed" : isDryRun ? "uploaded" : "stopped";
  await db.registerImport.updateMany({
    where: { id: importId, state: isDryRun ? "checking" : "running" },
    data: { state, failure },
  });
}
