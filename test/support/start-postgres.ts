import { readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrateDatabase } from "#app/platform/db/migrate.ts";
import { startEmbedded } from "#app/platform/postgres/embedded.ts";
import { findPostmaster } from "#app/platform/postgres/postmaster.ts";
import { prepareClubFolder } from "#app/platform/process/club-folder.ts";
import { makeTemporaryFolder } from "./temporary-folder.ts";
import { findLockHolder, lockFolder } from "#app/platform/process/folder-lock.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** URL of the migrated database that every test file clones. */
    templateUrl: string;
  }
}

const folderPrefix = "kehui-test-";

let running: Promise<{ url: string; stop(): Promise<void> }> | undefined;

/** Starts one server for the whole run, however many projects ask for it. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  running ??= start();
  const { url, stop } = await running;
  project.provide("templateUrl", url);
  return stop;
}

async function start(): Promise<{ url: string; stop(): Promise<void> }> {
  sweepAbandoned();
  const folder = prepareClubFolder(makeTemporaryFolder(folderPrefix));
  lockFolder(folder, "tests");
  const server = await startEmbedded(folder, { isDurable: false });
  await migrateDatabase(server.url);
  let stopping: Promise<void> | undefined;
  return {
    url: server.url,
    stop: () => (stopping ??= server.stop().then(() => remove(folder))),
  };
}

/** Ends the servers of runs that were killed. */
function sweepAbandoned(): void {
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(folderPrefix));
  for (const folder of folders.map((name) => join(tmpdir(), name))) {
    if (findLockHolder(folder) === undefined) {
      const server = findPostmaster(join(folder, "postgres"));
      if (server !== undefined) {
        process.kill(server.pid, "SIGQUIT");
      }
      remove(folder);
    }
  }
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
