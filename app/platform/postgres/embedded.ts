import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { OperatorError } from "../operator-error.ts";
import { readOrMakeSecret } from "../process/club-folder.ts";
import { findFreePort, isPortFree } from "../process/free-port.ts";
import { prepareBinaries } from "./binaries.ts";
import { placeDataFolder, prepareDataFolder, serverUser, systemFolder } from "./data-folder.ts";
import { canConnect, findPostmaster, startPostmaster, stopPostmaster } from "./postmaster.ts";
import { chooseServerAccount } from "./server-account.ts";

export type EmbeddedPostgres = {
  /** Connects to the club's database. */
  url: string;
  /** Whether the server outlived an earlier start and was taken over. */
  wasRunning: boolean;
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  /** False for tests: their data may be lost with the power. */
  isDurable?: boolean;
};

const databaseName = "kehui";

const settings = {
  max_connections: "120",
  shared_buffers: "128MB",
  log_min_messages: "warning",
  log_line_prefix: "%m [%p] %a ",
};

const undurableSettings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/**
 * Starts the server of a club's data folder, or takes over the one that runs there already.
 * The caller holds the folder's lock.
 * @param clubFolder an existing folder that can be written.
 */
export async function startEmbedded(clubFolder: string, options: EmbeddedOptions = {}): Promise<EmbeddedPostgres> {
  const isDurable = options.isDurable ?? true;
  const account = chooseServerAccount(join(clubFolder, "postgres"));
  const binaries = prepareBinaries(account, account === undefined ? clubFolder : systemFolder);
  const dataFolder = placeDataFolder(account, clubFolder);
  const password = readOrMakeSecret(clubFolder, "postgres-password");

  await prepareDataFolder(binaries, account, dataFolder, password, isDurable);

  const running = findPostmaster(dataFolder);
  const port = running?.port ?? (await choosePort(clubFolder));
  const url = (database: string) => `postgresql://${serverUser}:${password}@127.0.0.1:${port}/${database}`;
  if (running !== undefined && !(await canConnect(url("postgres")))) {
    throw new OperatorError(
      `A PostgreSQL server (process ${running.pid}) runs on ${dataFolder} but does not answer: end it and start again.`,
    );
  }
  const pid =
    running?.pid ??
    (await startPostmaster(
      {
        binaries,
        account,
        dataFolder,
        logFile: join(clubFolder, "postgres.log"),
        port,
        settings: { ...settings, ...(isDurable ? {} : undurableSettings) },
      },
      url("postgres"),
    ));
  writeFileSync(portFile(clubFolder), String(port), { mode: 0o600 });
  await createDatabase(url("postgres"));
  return {
    url: url(databaseName),
    wasRunning: running !== undefined,
    stop: () => stopPostmaster(binaries, dataFolder, pid),
  };
}

/**
 * @returns the URL of the server that another process runs for this data folder, undefined when none answers.
 */
export async function findRunning(clubFolder: string): Promise<string | undefined> {
  if (!existsSync(portFile(clubFolder))) {
    return undefined;
  }
  const port = readFileSync(portFile(clubFolder), "utf8").trim();
  const password = readOrMakeSecret(clubFolder, "postgres-password");
  const url = `postgresql://${serverUser}:${password}@127.0.0.1:${port}/${databaseName}`;
  return (await canConnect(url)) ? url : undefined;
}

function portFile(clubFolder: string): string {
  return join(clubFolder, "postgres-port");
}

/** The same port as last time when it is still free, so that tools keep their settings. */
async function choosePort(clubFolder: string): Promise<number> {
  const remembered = existsSync(portFile(clubFolder)) ? Number(readFileSync(portFile(clubFolder), "utf8")) : 0;
  const isUsable = remembered > 0 && (await isPortFree(remembered, "127.0.0.1"));
  return isUsable ? remembered : findFreePort();
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [databaseName]);
    if (found.rowCount === 0) {
      await client.query(`CREATE DATABASE ${databaseName}`);
    }
  } finally {
    await client.end();
  }
}
