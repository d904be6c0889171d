import { EventEmitter } from "node:events";
import { Logger, parseCronItems, run, type Runner, type Task, type TaskList } from "graphile-worker";
import type { Db } from "../db/database.ts";
import type { Log } from "../log.ts";
import { watchQueue, type Metrics } from "../metrics.ts";
import { beat, beatEveryMs, canJudgeSilence, forget, unlockDeadWorkers, unlockUnheardJobs } from "./heartbeat.ts";
import type { JobServices } from "./job-context.ts";
import { JobRefused, type CronEntry, type JobHandler } from "./job.ts";

export type JobRunner = {
  /** Rejects when the queue gives up by itself; the process should end and be started again. */
  ended: Promise<void>;
  /** Takes no more jobs and waits for those that run. */
  stop(): Promise<void>;
};

export type JobRunnerOptions = {
  services: JobServices;
  handlers: readonly JobHandler[];
  cron: readonly CronEntry[];
  metrics: Metrics;
  /** Jobs at once in this process. */
  concurrency: number;
};

/** Milliseconds between two looks for jobs that are due; new ones are announced by the database. */
const pollIntervalMs = 2_000;
const backfillMs = 3_600_000;

/**
 * Written at once, but as batches: when the database does not hear that a job is done, the queue then gives up in
 * order instead of leaving a promise without an answer.
 */
const answerBatches = { completeJobBatchDelay: 0, failJobBatchDelay: 0 };

/**
 * Does jobs until it is stopped. While the database is away it waits for it. A job whose end could not be written
 * down is done again, so its effect must be the same when repeated.
 */
export async function runJobs(options: JobRunnerOptions): Promise<JobRunner> {
  const { services, metrics } = options;
  const running = new Set<string>();
  await unlockDeadWorkers(services.db, false);

  const events = new EventEmitter();
  let workerId = "";
  events.on("pool:create", (event: { workerPool: { id: string } }) => {
    workerId = event.workerPool.id;
  });
  const runner: Runner = await run({
    pgPool: services.pool,
    events,
    concurrency: options.concurrency,
    pollInterval: pollIntervalMs,
    noHandleSignals: true,
    logger: createQueueLogger(services.log),
    taskList: createTaskList(options, running),
    parsedCronItems: parseCronItems(options.cron.map(toCronItem)),
    preset: { worker: answerBatches },
  });
  const heart = startHeart(services, workerId, running);
  watchQueue(metrics, () => countWaiting(services.db));
  let isStopping = false;
  return {
    ended: runner.promise.then(() => {
      if (!isStopping) {
        throw new Error("The job queue gave up");
      }
    }),
    async stop() {
      isStopping = true;
      await runner.stop();
      await heart.stop();
    },
  };
}

/** @param running ids of the jobs that are being done, kept up to date by the tasks. */
function createTaskList(options: JobRunnerOptions, running: Set<string>): TaskList {
  return Object.fromEntries(options.handlers.map((handler) => [handler.name, createTask(handler, options, running)]));
}

function createTask(handler: JobHandler, { services, metrics }: JobRunnerOptions, running: Set<string>): Task {
  return async (payload, { job, abortSignal }) => {
    const log = services.log.child({ job: handler.name, jobId: job.id, attempt: job.attempts });
    const stopWatch = metrics.jobSeconds.startTimer({ job: handler.name });
    const count = (result: string) => metrics.jobRuns.inc({ job: handler.name, result });
    running.add(job.id);
    try {
      await handler.run(
        {
          ...services,
          log,
          actor: { kind: "job", name: handler.name },
          signal: abortSignal,
          attempt: job.attempts,
          isLastAttempt: job.attempts >= job.max_attempts,
        },
        withoutCronMark(payload),
      );
      count("done");
    } catch (error) {
      count(error instanceof JobRefused ? "refused" : "failed");
      if (!(error instanceof JobRefused)) {
        log.warn({ error }, "job failed");
        throw error;
      }
      log.error({ error }, "job refused: it is not tried again");
    } finally {
      running.delete(job.id);
      stopWatch();
    }
  };
}

/** The queue adds to each payload at what time the clock asked for it. */
function withoutCronMark(payload: unknown): unknown {
  const isMarked = typeof payload === "object" && payload !== null && "_cron" in payload;
  return isMarked ? Object.fromEntries(Object.entries(payload).filter(([name]) => name !== "_cron")) : payload;
}

function toCronItem({ name, match, payload, maxAttempts, queue }: CronEntry) {
  return {
    task: name,
    match,
    payload: { ...payload },
    options: {
      backfillPeriod: backfillMs,
      jobKey: `cron ${name}`,
      maxAttempts,
      ...(queue === null ? {} : { queueName: queue }),
    },
  };
}

/** Tells the others that this worker lives, and frees the jobs of those that do not. */
function startHeart(
  { db, log }: JobServices,
  workerId: string,
  running: ReadonlySet<string>,
): { stop(): Promise<void> } {
  let steadySince = performance.now();
  let lastBeat: Promise<void> = Promise.resolve();
  const onBeat = async () => {
    try {
      await beat(db, workerId);
      await unlockUnheardJobs(db, workerId, running);
      const dead = await unlockDeadWorkers(db, canJudgeSilence(performance.now() - steadySince));
      if (dead.length > 0) {
        log.warn({ dead }, "jobs of dead workers were unlocked");
      }
    } catch (error) {
      steadySince = performance.now();
      log.warn({ error }, "no sign of life could be written");
    }
  };
  const timer = setInterval(() => {
    lastBeat = lastBeat.then(onBeat);
  }, beatEveryMs);
  lastBeat = onBeat();
  return {
    async stop() {
      clearInterval(timer);
      await lastBeat;
      await forget(db, [workerId]);
    },
  };
}

/** @returns how many jobs could run now and wait. */
async function countWaiting(db: Db): Promise<number> {
  const rows = await db.$queryRaw<{ depth: number }[]>`
    SELECT count(*)::int AS depth FROM graphile_worker.jobs
    WHERE locked_at IS NULL AND run_at <= now() AND attempts < max_attempts`;
  return rows[0]?.depth ?? 0;
}

/** The queue reports every job it does as "info"; we count them instead. */
function createQueueLogger(log: Log): Logger {
  return new Logger(() => (level, message, meta) => {
    if (level === "error" && meta.failure !== true) {
      log.warn({ queue: message }, "job queue");
    } else if (level !== "info") {
      log.debug({ queue: message }, "job queue");
    }
  });
}
