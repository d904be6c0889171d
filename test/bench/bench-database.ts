import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase, type Database } from "#app/platform/db/database.ts";
import { migrateDatabase } from "#app/platform/db/migrate.ts";
import { startEmbedded } from "#app/platform/postgres/embedded.ts";
import { prepareClubFolder } from "#app/platform/process/club-folder.ts";
import { lockFolder } from "#app/platform/process/folder-lock.ts";

/** What a benchmark found: the club's rate or time against a bare baseline of the same run. */
export type BenchResult = {
  name: string;
  ratio: number;
  /** What the ratio should reach ("atLeast") or not exceed ("atMost"). */
  target: { atLeast: number } | { atMost: number };
  /** The measured numbers behind the ratio, with their units. */
  detail: string;
};

/**
 * Gives work an empty club's database of its own, on a server that keeps every promise of durability.
 * @param max most connections at once.
 */
export async function withBenchDatabase<T>(max: number, work: (database: Database) => Promise<T>): Promise<T> {
  const folder = prepareClubFolder(mkdtempSync(join(tmpdir(), "kehui-bench-")));
  // The account that the server runs under must reach its data.
  chmodSync(folder, 0o711);
  lockFolder(folder, "bench");
  const server = await startEmbedded(folder);
  try {
    await migrateDatabase(server.url);
    const database = openDatabase(server.url, { max, applicationName: "kehui bench", statementTimeoutMs: 0 });
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
