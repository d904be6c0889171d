import { createHash, randomUUID } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";
import { OperatorError } from "../operator-error.ts";
import { ignoreBrokenConnection } from "./database.ts";

const defaultFolder = join(import.meta.dirname, "../../../prisma/migrations");

/** PostgreSQL 15, as the server counts. */
const minServerVersion = 150_000;

/** The number under which Prisma's own command line locks too. */
const lockNumber = 72_707_369;

const connectTimeoutMs = 10_000;

type Migration = { name: string; sql: string; checksum: string };

/**
 * Brings a database up to date: the job queue's tables, then every migration it has not seen, each in a
 * transaction of its own. Several processes may call it at once; one works, the others wait and find nothing to do.
 * The table of applied migrations is the one that Prisma's command line keeps.
 * @param url of the database; its account may create tables.
 * @returns the names of the migrations that were applied now.
 * @throws OperatorError when the server is too old, or an applied migration has been changed or lost since.
 */
export async function migrateDatabase(url: string, folder: string = defaultFolder): Promise<string[]> {
  const client = await connect(url);
  try {
    await refuseOldServer(client);
    await client.query("SELECT pg_advisory_lock($1)", [lockNumber]);
    await installQueue(url);
    await createMigrationTable(client);
    const pending = findPending(readMigrations(folder), await readApplied(client));
    for (const migration of pending) {
      await apply(client, migration);
    }
    return pending.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: "kehui migrate",
    connectionTimeoutMillis: connectTimeoutMs,
    options: "-c TimeZone=UTC",
  });
  try {
    await client.connect();
    return client;
  } catch (error) {
    const { hostname, port } = new URL(url);
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError(
      `The database at ${hostname}:${port || "5432"} cannot be used (${reason}): see DATABASE_URL.`,
    );
  }
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const result = await client.query<{ number: number; text: string }>(
    "SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS text",
  );
  const version = result.rows[0];
  if (version !== undefined && version.number < minServerVersion) {
    throw new OperatorError(`DATABASE_URL leads to PostgreSQL ${version.text}: the club needs version 15 or later.`);
  }
}

/** The queue's tables come from its own package. */
async function installQueue(url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on("error", ignoreBrokenConnection);
  pool.on("connect", (client) => client.on("error", ignoreBrokenConnection));
  await runMigrations({ pgPool: pool, logger: new Logger(() => () => undefined) });
  await pool.end();
}

function readMigrations(folder: string): Migration[] {
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

async function createMigrationTable(client: pg.Client): Promise<void> {
  await client.query(`
    CREATE TABLE IF NOT EXISTS _prisma_migrations (
      id VARCHAR(36) PRIMARY KEY NOT NULL,
      checksum VARCHAR(64) NOT NULL,
      finished_at TIMESTAMPTZ,
      migration_name VARCHAR(255) NOT NULL,
      logs TEXT,
      rolled_back_at TIMESTAMPTZ,
      started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
      applied_steps_count INTEGER NOT NULL DEFAULT 0
    )`);
}

/** @returns checksums of the applied migrations by name. */
async function readApplied(client: pg.Client): Promise<Map<string, string>> {
  const result = await client.query<{ migration_name: string; checksum: string }>(
    "SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  return new Map(result.rows.map((row) => [row.migration_name, row.checksum]));
}

function findPending(migrations: readonly Migration[], applied: ReadonlyMap<string, string>): Migration[] {
  const known = new Set(migrations.map((migration) => migration.name));
  const lost = [...applied.keys()].find((name) => !known.has(name));
  if (lost !== undefined) {
    throw new OperatorError(
      `The database has the migration ${lost}, which this version of the club does not know: start the newer version.`,
    );
  }
  const changed = migrations.find(({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum);
  if (changed !== undefined) {
    throw new OperatorError(
      `The migration ${changed.name} was changed after the database got it: undo the change and write a new migration.`,
    );
  }
  return migrations.filter((migration) => !applied.has(migration.name));
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new Error(`Migration ${migration.name} failed and left nothing behind`, { cause: error });
  }
}
