import { hostname } from "node:os";
import type { Db } from "../db/database.ts";
import { readProcess } from "../process/process-state.ts";

/** Milliseconds between two signs of life. */
export const beatEveryMs = 5_000;
/** A worker that was silent for so long is dead, wherever it runs. */
const silentAfterMs = 30_000;

/** Writes that the worker is alive. */
export async function beat(db: Db, workerId: string): Promise<void> {
  const startedAt = readProcess(process.pid)?.startedAt ?? "";
  await db.$executeRaw`
    INSERT INTO worker_heartbeat (worker_id, host, pid, process_started_at, beat_at)
    VALUES (${workerId}, ${hostname()}, ${process.pid}, ${startedAt}, now())
    ON CONFLICT (worker_id) DO UPDATE SET beat_at = now()`;
}

/**
 * Gives the jobs of dead workers back at once; the queue itself would hold them for hours.
 * @param hasWatchedLongEnough whether the silence of others can be judged: after the database was away nobody has
 *   given a sign of life for a while.
 * @returns ids of the dead workers.
 */
export async function unlockDeadWorkers(db: Db, hasWatchedLongEnough: boolean): Promise<string[]> {
  const holders = await readLockHolders(db);
  const dead = holders.filter((holder) => isDead(holder, hasWatchedLongEnough)).map((holder) => holder.workerId);
  if (dead.length > 0) {
    await db.$queryRaw`SELECT 1 FROM (SELECT graphile_worker.force_unlock_workers(${dead}::text[])) AS unlocked`;
    await forget(db, dead);
  }
  return dead;
}

/**
 * Gives back jobs that the queue handed to this worker in an answer that never came, because the connection broke.
 * @param running ids of the jobs that the worker knows of.
 */
export async function unlockUnheardJobs(db: Db, workerId: string, running: ReadonlySet<string>): Promise<void> {
  await db.$executeRaw`
    WITH unheard AS (
      UPDATE graphile_worker._private_jobs SET locked_at = NULL, locked_by = NULL
      WHERE locked_by = ${workerId} AND locked_at < now() - ${silentAfterMs} * interval '1 millisecond'
        AND id <> ALL (${[...running]}::bigint[])
      RETURNING job_queue_id
    )
    UPDATE graphile_worker._private_job_queues AS queue SET locked_at = NULL, locked_by = NULL
    FROM unheard WHERE queue.id = unheard.job_queue_id AND queue.locked_by = ${workerId}`;
}

/** Forgets workers that stopped of their own will. */
export async function forget(db: Db, workerIds: string[]): Promise<void> {
  await db.workerHeartbeat.deleteMany({ where: { workerId: { in: workerIds } } });
}

/** @returns true once silence of others means that they are dead. @param watchedMs how long without a gap we have beaten. */
export function canJudgeSilence(watchedMs: number): boolean {
  return watchedMs > silentAfterMs;
}

type LockHolder = {
  workerId: string;
  host: string | null;
  pid: number | null;
  processStartedAt: string | null;
  silentMs: number;
};

/** Workers that hold jobs or gave a sign of life; one killed before its first sign is as old as its locks. */
function readLockHolders(db: Db): Promise<LockHolder[]> {
  return db.$queryRaw<LockHolder[]>`
    WITH lock AS (
      SELECT locked_by AS worker_id, min(locked_at) AS locked_at FROM graphile_worker.jobs
      WHERE locked_by IS NOT NULL GROUP BY locked_by
    )
    SELECT coalesce(heartbeat.worker_id, lock.worker_id) AS "workerId",
      host, pid, process_started_at AS "processStartedAt",
      (extract(epoch FROM now() - coalesce(beat_at, locked_at)) * 1000)::float8 AS "silentMs"
    FROM worker_heartbeat AS heartbeat FULL JOIN lock ON lock.worker_id = heartbeat.worker_id`;
}

function isDead(holder: LockHolder, canJudge: boolean): boolean {
  const isHere = holder.host === hostname() && holder.pid !== null;
  if (isHere && readProcess(holder.pid ?? 0)?.startedAt !== holder.processStartedAt) {
    return true;
  }
  return canJudge && holder.silentMs > silentAfterMs;
}
