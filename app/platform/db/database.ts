import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { noteDrivers } from "./driver.ts";
import { Prisma, PrismaClient } from "./generated/client.ts";

export { Prisma };

/** The database client. */
export type Db = PrismaClient;
/** The client inside a transaction. */
export type Tx = Prisma.TransactionClient;
/** What a query takes: it reads the same inside a transaction and outside. */
export type Queryable = Db | Tx;

export type Database = {
  db: Db;
  /** The connections that `db` uses too: for COPY, cursors and LISTEN. */
  pool: pg.Pool;
  url: string;
  /** Waits for running queries and closes all connections. */
  close(): Promise<void>;
};

export type OpenOptions = {
  /** Most connections at once. */
  max: number;
  /** Name shown in the server's list of connections. */
  applicationName?: string;
  /** Milliseconds after which a statement is cancelled; 0 for never. */
  statementTimeoutMs?: number;
  /** True for what is begun anew after a cut: its commits need not wait for the disk. */
  isRepeatable?: boolean;
};

/** A page has been given up by its reader long before. */
const defaultStatementTimeoutMs = 20_000;
/** Longer than any command holds a row; a longer wait is a blockage to be reported. */
const lockTimeoutMs = 8_000;
const idleInTransactionTimeoutMs = 30_000;
const connectionTimeoutMs = 5_000;

/**
 * Opens a pool of connections; the first one is made by the first query.
 * @param url a PostgreSQL URL.
 */
export function openDatabase(url: string, options: OpenOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max,
    application_name: options.applicationName ?? "kehui",
    connectionTimeoutMillis: connectionTimeoutMs,
    statement_timeout: options.statementTimeoutMs ?? defaultStatementTimeoutMs,
    lock_timeout: lockTimeoutMs,
    idle_in_transaction_session_timeout: idleInTransactionTimeoutMs,
    options: options.isRepeatable ? "-c TimeZone=UTC -c synchronous_commit=off" : "-c TimeZone=UTC",
  });
  pool.on("error", ignoreBrokenConnection);
  pool.on("connect", (client) => client.on("error", ignoreBrokenConnection));
  const adapter = new PrismaPg(pool, { statementNameGenerator: createStatementNames() });
  const db: Db = new PrismaClient({ adapter: noteDrivers(adapter, () => db), errorFormat: "minimal" });
  return {
    db,
    pool,
    url,
    async close() {
      await db.$disconnect();
      await pool.end();
    },
  };
}

/** The query on a broken connection fails and the pool replaces it; without a listener the error ends the process. */
export function ignoreBrokenConnection(): void {}

/** Distinct statements kept prepared on each connection; each costs the server some tens of kilobytes. */
const maxPreparedStatements = 1_000;

/**
 * Begins a raw statement whose plan depends on its values, such as the words of a search: it is planned anew each time.
 */
export const planAnew = Prisma.raw("/* planned anew */");

/** @returns names under which statements stay prepared on a connection; an unnamed one is planned anew. */
function createStatementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    if (sql.startsWith(planAnew.sql)) {
      return "";
    }
    const known = names.get(sql);
    if (known !== undefined) {
      return known;
    }
    if (names.size >= maxPreparedStatements) {
      return "";
    }
    const name = createHash("sha1").update(sql).digest("hex");
    names.set(sql, name);
    return name;
  };
}
