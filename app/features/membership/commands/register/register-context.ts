import type { Pool } from "pg";
import type { Context, JobActor } from "#app/platform/context.ts";
import type { Storage } from "#app/platform/storage.ts";

/** What running a register takes: a job's context, or the operator's at the command line. */
export type RegisterContext = Context<JobActor> & {
  /** For COPY and a transaction that lasts longer than a page waits. */
  pool: Pool;
  storage: Storage;
};
