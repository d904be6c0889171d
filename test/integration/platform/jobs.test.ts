import { once } from "node:events";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { unlockUnheardJobs } from "#app/platform/jobs/heartbeat.ts";
import { cronJob, defineJob, enqueue, handleJob, JobRefused } from "#app/platform/jobs/job.ts";
import { runJobs, type JobRunner } from "#app/platform/jobs/run-jobs.ts";
import { createMetrics } from "#app/platform/metrics.ts";
import { testDatabase } from "#test/support/database.ts";
import { jobServices } from "#test/support/job-services.ts";
import { createObservedRuns, dropConnections, observedJob, observedRuns } from "#test/support/observed-job.ts";
import { startWorkers } from "#test/support/start-workers.ts";
import { waitUntil } from "#test/support/wait-until.ts";

const database = await testDatabase();
const { db, pool } = database;

type Run = { attempt: number; pid: number; is_done: boolean };

async function readRuns(mark: string): Promise<Run[]> {
  const result = await pool.query<Run>(`SELECT * FROM ${observedRuns} WHERE mark = $1 ORDER BY attempt`, [mark]);
  return result.rows;
}

async function countQueued(name: string): Promise<number> {
  const result = await pool.query("SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = $1", [name]);
  return result.rowCount ?? 0;
}

beforeAll(async () => {
  await pool.query(createObservedRuns);
});

describe("asking for a job", () => {
  const job = defineJob({ name: "test:ask", schema: z.object({ amount: z.int() }), maxAttempts: 3 });

  test("goes with the transaction: a rollback takes it back", async () => {
    const work = inTransaction(db, async (tx) => {
      await enqueue(tx, job, { amount: 1 });
      throw new Error("stop");
    });
    await expect(work).rejects.toThrow("stop");
    expect(await countQueued(job.name)).toBe(0);
  });

  test("with the same key twice leaves one, as asked last", async () => {
    await enqueue(db, job, { amount: 1 }, { key: "same" });
    await enqueue(db, job, { amount: 2 }, { key: "same" });
    const result = await pool.query<{ payload: unknown }>(
      "SELECT payload FROM graphile_worker._private_jobs WHERE key = 'same'",
    );
    expect(result.rows).toEqual([{ payload: { amount: 2 } }]);
  });

  test("is refused with a payload that the job does not understand", async () => {
    await expect(enqueue(db, job, { amount: 1.5 })).rejects.toThrow(z.ZodError);
  });
});

describe("a worker", () => {
  let jobs: JobRunner | undefined;

  afterEach(async () => {
    await jobs?.stop();
    jobs = undefined;
  });

  test("gives up a refused job after one run and tries a failed one again", async () => {
    const refused = defineJob({ name: "test:refuse", schema: z.object({}), maxAttempts: 3 });
    const failing = defineJob({ name: "test:fail", schema: z.object({}), maxAttempts: 3 });
    const runs: string[] = [];
    jobs = await runJobs({
      services: jobServices(database),
      handlers: [
        handleJob(refused, () => {
          runs.push("refused");
          return Promise.reject(new JobRefused("never"));
        }),
        handleJob(failing, ({ attempt }) => {
          runs.push(`failing ${attempt}`);
          return attempt === 1 ? Promise.reject(new Error("once")) : Promise.resolve();
        }),
      ],
      cron: [cronJob(refused, "0 0 1 1 *", {})],
      metrics: createMetrics(),
      concurrency: 2,
    });
    await enqueue(db, refused, {});
    await enqueue(db, failing, {});
    await waitUntil(async () => ((await countQueued(failing.name)) === 0 ? true : undefined), 15_000);
    expect(await countQueued(refused.name)).toBe(0);
    expect(runs.toSorted()).toEqual(["failing 1", "failing 2", "refused"]);
  });
});

describe("a worker process", { timeout: 60_000 }, () => {
  const startWorker = startWorkers(join(import.meta.dirname, "../../support/worker-process.ts"), database.url);

  test("that is killed in the middle of a job leaves it to the next, which does it at once", async () => {
    const first = startWorker();
    await enqueue(db, observedJob, { mark: "killed", hangsAt: 1 });
    await waitUntil(async () => (await readRuns("killed"))[0]);
    first.kill("SIGKILL");
    await once(first, "exit");

    const restart = performance.now();
    const second = startWorker();
    const done = await waitUntil(async () => (await readRuns("killed")).find((run) => run.is_done));
    expect(performance.now() - restart).toBeLessThan(8_000);
    expect(done).toMatchObject({ attempt: 2, pid: second.pid });
  });

  test("frees the job of another that is killed beside it", async () => {
    const first = startWorker();
    await enqueue(db, observedJob, { mark: "neighbour", hangsAt: 1 });
    await waitUntil(async () => (await readRuns("neighbour"))[0]);
    const second = startWorker();
    first.kill("SIGKILL");
    const done = await waitUntil(async () => (await readRuns("neighbour")).find((run) => run.is_done), 15_000);
    expect(done).toMatchObject({ attempt: 2, pid: second.pid });
  });

  test("that could not say that a job is done, or its successor, gets it done", async () => {
    const first = startWorker();
    await enqueue(db, observedJob, { mark: "unsaid", dropsConnectionsAt: 1 });
    const isOver = async () => ((await countQueued(observedJob.name)) === 0 ? true : undefined);
    // Whether the queue's word was on a broken connection is chance; then the process ends to be started again.
    await waitUntil(async () => first.exitCode ?? (await isOver()), 15_000);
    if (first.exitCode !== null) {
      startWorker();
    }
    await waitUntil(isOver, 15_000);
    expect((await readRuns("unsaid")).every((run) => run.is_done)).toBe(true);
  });

  test("takes back a job that was handed out in an answer it never heard", async () => {
    const unheard = new Set(["0"]);
    await enqueue(db, observedJob, { mark: "unheard" });
    await pool.query(
      "UPDATE graphile_worker._private_jobs SET locked_by = 'deaf', locked_at = now() - interval '1 minute' WHERE payload->>'mark' = 'unheard'",
    );
    await unlockUnheardJobs(db, "deaf", unheard);
    startWorker();
    await waitUntil(async () => (await readRuns("unheard")).find((run) => run.is_done));
  });

  test("goes on after the database dropped all its connections, and does no job twice", async () => {
    startWorker();
    await enqueue(db, observedJob, { mark: "before" });
    await waitUntil(async () => ((await countQueued(observedJob.name)) === 0 ? true : undefined));
    await pool.query(dropConnections);
    await enqueue(db, observedJob, { mark: "after" });
    await waitUntil(async () => (await readRuns("after")).find((run) => run.is_done), 15_000);
    expect(await readRuns("before")).toHaveLength(1);
    expect(await readRuns("after")).toHaveLength(1);
  });
});
