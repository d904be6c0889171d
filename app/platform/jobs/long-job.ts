import type { Prisma, Queryable } from "../db/database.ts";
import { dateFromInstant, type Temporal } from "#app/shared/club-time.ts";

/** What a screen shows of work that a person waits for. */
export type LongJobView = {
  id: string;
  kind: string;
  state: "queued" | "running" | "stopped" | "done" | "failed";
  done: number;
  total: number | null;
  reason: string | null;
  summary: Prisma.JsonValue;
  resultFile: string | null;
};

const viewColumns = {
  id: true,
  kind: true,
  state: true,
  done: true,
  total: true,
  reason: true,
  summary: true,
  resultFile: true,
} as const;

/** Writes that a person asked for the work; the caller enqueues it in the same transaction. */
export async function createLongJob(
  tx: Queryable,
  job: { id: string; kind: string; createdBy: string; total?: number },
  now: Temporal.Instant,
): Promise<void> {
  await tx.longJob.create({ data: { ...job, createdAt: dateFromInstant(now) } });
}

/** @returns the work as it stands, null when there is none with this id and kind. */
export function readLongJob(db: Queryable, id: string, kind: string): Promise<LongJobView | null> {
  return db.longJob.findFirst({ where: { id, kind }, select: viewColumns });
}

/**
 * Begins the work, or goes on with it after its worker died.
 * @returns false when it was stopped or is over.
 */
export async function startLongJob(db: Queryable, id: string, now: Temporal.Instant): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE long_job SET state = 'running', started_at = coalesce(started_at, ${now.toString()}::timestamptz)
    WHERE id = ${id}::uuid AND state IN ('queued', 'running')`;
  return count === 1;
}

/**
 * Writes how far the work is, and its size once that is known.
 * @returns false when somebody stopped it.
 */
export async function advanceLongJob(
  db: Queryable,
  id: string,
  progress: { done: number; total?: number },
): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE long_job SET done = ${progress.done}::int, total = coalesce(${progress.total ?? null}::int, total)
    WHERE id = ${id}::uuid AND state = 'running'`;
  return count === 1;
}

/** Stops work that has not ended: it ends at its next step. @returns false when it had ended. */
export async function stopLongJob(tx: Queryable, id: string, now: Temporal.Instant): Promise<boolean> {
  return end(tx, id, "stopped", { reason: "stopped_by_person" }, now);
}

/** Writes the good end. @returns false when somebody stopped it before. */
export async function finishLongJob(
  db: Queryable,
  id: string,
  result: { summary?: Prisma.InputJsonValue; resultFile?: string },
  now: Temporal.Instant,
): Promise<boolean> {
  return end(db, id, "done", result, now);
}

/** Writes the bad end. @param reason a literal that is also the key of its text. */
export async function failLongJob(db: Queryable, id: string, reason: string, now: Temporal.Instant): Promise<boolean> {
  return end(db, id, "failed", { reason }, now);
}

type Ending = { summary?: Prisma.InputJsonValue; resultFile?: string; reason?: string };

async function end(
  db: Queryable,
  id: string,
  state: "stopped" | "done" | "failed",
  { summary, resultFile, reason }: Ending,
  now: Temporal.Instant,
): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE long_job SET state = ${state}::long_job_state, finished_at = ${now.toString()}::timestamptz,
      summary = ${summary === undefined ? null : JSON.stringify(summary)}::jsonb,
      result_file = ${resultFile ?? null}::text, reason = ${reason ?? null}::text
    WHERE id = ${id}::uuid AND state IN ('queued', 'running')`;
  return count === 1;
}
