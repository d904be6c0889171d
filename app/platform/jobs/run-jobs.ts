import { EventEmitter } from "node:events";
import { Logger, parseCronItems, run, type Runner, type Task, type TaskList } from "graphile-worker";
import type { Db } from "../db/database.ts";
import type { Log } from "../log.ts";
import { watchQueue, type Metrics } from "../metrics.ts";
import { beat, beatEveryMs, canJudgeSilence, forget, unlockDeadWorkers } from "./heartbeat.ts";
import type { JobServices } from "./job-context.ts";
import { JobRefused, type CronEntry, type JobHandler } from "./job.ts";

export type JobRunner = {
  /** Rejects when the queue gives up; the process should end and be started again. */
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

/** Does jobs until it is stopped. While the database is away it waits for it. */
export async function runJobs(options: JobRunnerOptions): Promise<JobRunner> {
  const { services, metrics } = options;
  const pool = services.pool;
  await unlockDeadWorkers(services.db, false);

  const events = new EventEmitter();
  let workerId = "";
  events.on("pool:create", (event: { workerPool: { id: string } }) => {
    workerId = event.workerPool.id;
  });
  const runner: Runner = await run({
    pgPool: pool,
    events,
    concurrency: options.concurrency,
    pollInterval: pollIntervalMs,
    noHandleSignals: true,
    logger: createQueueLogger(services.log),
    taskList: createTaskList(options),
    parsedCronItems: parseCronItems(options.cron.map(toCronItem)),
  });
  const heart = startHeart(options.services, workerId);
  watchQueue(metrics, () => countWaiting(services.db));
  return {
    ended: runner.promise,
    async stop() {
      await runner.stop();
      await heart.stop();
    },
  };
}

function createTaskList(options: JobRunnerOptions): TaskList {
  return Object.fromEntries(options.handlers.map((handler) => [handler.name, createTask(handler, options)]));
}

function createTask(handler: JobHandler, { services, metrics }: JobRunnerOptions): Task {
  return async (payload, { job, abortSignal }) => {
    const log = services.log.child({ job: handler.name, jobId: job.id, attempt: job.attempts });
    const stopWatch = metrics.jobSeconds.startTimer({ job: handler.name });
    const count = (result: string) => metrics.jobRuns.inc({ job: handler.name, result });
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
function startHeart({ db, log }: JobServices, workerId: string): { stop(): Promise<void> } {
  let steadySince = performance.now();
  let lastBeat: Promise<void> = Promise.resolve();
  const onBeat = async () => {
    try {
      await beat(db, workerId);
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
