import type { z } from "zod";
import type { Temporal } from "#app/shared/club-time.ts";
import type { Queryable } from "../db/database.ts";
import type { JobContext } from "./job-context.ts";

/** A kind of work done in the background. Its definition is shared by those who ask for it and the one who does it. */
export type Job<Schema extends z.ZodType> = {
  /** "feature:verb-noun". */
  name: string;
  /** What the job needs to know, as JSON. */
  schema: Schema;
  /** Runs before it is given up, at least 2: a worker that dies uses one up. */
  maxAttempts: number;
  /** Jobs of one queue run one after the other; null for side by side. */
  queue: string | null;
};

/** Defines a job. */
export function defineJob<Schema extends z.ZodType>(job: {
  name: string;
  schema: Schema;
  maxAttempts: number;
  queue?: string;
}): Job<Schema> {
  return { ...job, queue: job.queue ?? null };
}

export type EnqueueOptions = {
  /** Only one waiting job has this key; asking again changes it according to `keyMode`. */
  key?: string;
  /** What asking again does: replaces the waiting job, replaces all but its time, or nothing while any trace is left. */
  keyMode?: "replace" | "preserve_run_at" | "unsafe_dedupe";
  /** Not before this moment. */
  runAt?: Temporal.Instant;
  /** Instead of the job's own queue, for example one per chat account. */
  queueName?: string;
};

/**
 * Asks for work. It becomes visible when the transaction commits, and vanishes with it.
 * @param payload JSON values only; money travels as text.
 * @throws ZodError when the payload does not fit the job.
 */
export async function enqueue<Schema extends z.ZodType>(
  tx: Queryable,
  job: Job<Schema>,
  payload: z.input<Schema>,
  options: EnqueueOptions = {},
): Promise<void> {
  job.schema.parse(payload);
  const queueName = options.queueName ?? job.queue;
  const runAt = options.runAt?.toString() ?? null;
  await tx.$queryRaw`
    SELECT (graphile_worker.add_job(
      identifier => ${job.name}::text,
      payload => ${JSON.stringify(payload)}::json,
      queue_name => ${queueName}::text,
      run_at => ${runAt}::text::timestamptz,
      max_attempts => ${job.maxAttempts}::int,
      job_key => ${options.key ?? null}::text,
      job_key_mode => ${options.keyMode ?? "replace"}::text
    )).id`;
}

/** Who does a kind of work. */
export type JobHandler = {
  name: string;
  /** @throws to be tried again later, unless it is a JobRefused. */
  run(ctx: JobContext, payload: unknown): Promise<void>;
};

/** Says how a job is done. It may run again after it was done, so its effect must be the same when repeated. */
export function handleJob<Schema extends z.ZodType>(
  job: Job<Schema>,
  handle: (ctx: JobContext, payload: z.output<Schema>) => Promise<void>,
): JobHandler {
  return {
    name: job.name,
    async run(ctx, payload) {
      const parsed = job.schema.safeParse(payload);
      if (!parsed.success) {
        throw new JobRefused(`The payload does not fit ${job.name}: ${parsed.error.message}`);
      }
      await handle(ctx, parsed.data);
    },
  };
}

/** A job that would fail each time: it is not tried again. */
export class JobRefused extends Error {
  override name = "JobRefused";
}

/** A job that the clock asks for. */
export type CronEntry = { name: string; match: string; payload: object; maxAttempts: number; queue: string | null };

/**
 * Asks for a job at fixed times; one that is still waiting is not doubled, and those missed in the last hour are
 * made up for by one.
 * @param match minute, hour, day of month, month and day of week in UTC, as in crontab.
 */
export function cronJob<Schema extends z.ZodType>(
  job: Job<Schema>,
  match: string,
  payload: z.input<Schema> & object,
): CronEntry {
  const { name, maxAttempts, queue } = job;
  return { name, match, payload, maxAttempts, queue };
}
