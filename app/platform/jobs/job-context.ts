import type { Pool } from "pg";
import type { Context, JobActor } from "../context.ts";
import type { Env } from "../env.ts";
import type { Log } from "../log.ts";
import type { Storage } from "../storage.ts";

/** What a job is given: it calls commands with it directly. */
export type JobContext = Context<JobActor> & {
  /** For COPY and cursors. */
  pool: Pool;
  log: Log;
  env: Env;
  storage: Storage;
  /** Aborts when the process wants to stop: a long job ends between two steps by throwing, and is run again. */
  signal: AbortSignal;
  /** Counts from 1. */
  attempt: number;
  isLastAttempt: boolean;
};

/** What a process gives to all its jobs. */
export type JobServices = Omit<JobContext, "actor" | "signal" | "attempt" | "isLastAttempt">;
