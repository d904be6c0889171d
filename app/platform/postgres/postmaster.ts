import { spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, readlinkSync, realpathSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { OperatorError } from "../operator-error.ts";
import { readProcess } from "../process/process-state.ts";
import type { Binaries } from "./binaries.ts";
import type { ServerAccount } from "./server-account.ts";

export type ServerSettings = {
  binaries: Binaries;
  account: ServerAccount;
  /** The server's own data folder. */
  dataFolder: string;
  logFile: string;
  port: number;
  /** Further settings by name, as in postgresql.conf. */
  settings: Readonly<Record<string, string>>;
};

const startTimeoutMs = 60_000;
const stopTimeoutMs = 30_000;
const pollMs = 50;

/** A running server. */
export type Postmaster = { pid: number; port: number };

/** @returns the server that runs on this data folder, undefined when none does. */
export function findPostmaster(dataFolder: string): Postmaster | undefined {
  const noted = readPostmasterFile(dataFolder);
  if (noted === undefined) {
    return undefined;
  }
  const state = readProcess(noted.pid);
  const isPostgres = state !== undefined && /^(postgres(\.exe)?)?$/.test(state.name);
  return isPostgres && worksIn(noted.pid, dataFolder) ? noted : undefined;
}

/** The file's first line is the process number, its fourth the port. */
function readPostmasterFile(dataFolder: string): Postmaster | undefined {
  const file = join(dataFolder, "postmaster.pid");
  if (!existsSync(file)) {
    return undefined;
  }
  const lines = readFileSync(file, "utf8").split("\n");
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return Number.isInteger(pid) && Number.isInteger(port) ? { pid, port } : undefined;
}

/** A server works in its data folder; the number may by now belong to another server. */
function worksIn(pid: number, dataFolder: string): boolean {
  if (!existsSync("/proc/self/cwd")) {
    return true;
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataFolder);
  } catch {
    return false;
  }
}

/**
 * Starts the server in a session of its own, so that Ctrl-C reaches only us and we stop it last.
 * @param url connects to it once it is up.
 * @returns the server's process number.
 * @throws OperatorError with the server's own words when it ends instead of coming up.
 */
export async function startPostmaster(server: ServerSettings, url: string): Promise<number> {
  const deadline = performance.now() + startTimeoutMs;
  for (;;) {
    // Whoever this names is not a living server: findPostmaster was asked first.
    rmSync(join(server.dataFolder, "postmaster.pid"), { force: true });
    const logStart = sizeOf(server.logFile);
    const pid = spawnPostmaster(server);
    if (await waitUntilReady(pid, url, deadline)) {
      return pid;
    }
    const words = readFileSync(server.logFile, "utf8").slice(logStart);
    const isPredecessorLeaving = /shared memory block .* is still in use/.test(words);
    if (!isPredecessorLeaving || performance.now() > deadline) {
      throw new OperatorError(explainFailedStart(words, server.logFile));
    }
    await sleep(500);
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function spawnPostmaster(server: ServerSettings): number {
  const settings = {
    ...server.settings,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = openSync(server.logFile, "a", 0o600);
  const child = spawn(server.binaries.postgres, ["-D", server.dataFolder, "-p", String(server.port), ...flags], {
    ...server.account,
    cwd: server.dataFolder,
    detached: true,
    stdio: ["ignore", log, log],
    env: { ...process.env, LC_MESSAGES: "C", TZ: "UTC" },
    windowsHide: true,
  });
  closeSync(log);
  child.on("error", () => undefined);
  child.unref();
  return child.pid ?? 0;
}

async function waitUntilReady(pid: number, url: string, deadline: number): Promise<boolean> {
  while (performance.now() < deadline) {
    if (await canConnect(url)) {
      return true;
    }
    if (pid === 0 || readProcess(pid) === undefined) {
      return false;
    }
    await sleep(pollMs);
  }
  return false;
}

/** @returns whether a server answers there with our password. */
export async function canConnect(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("SELECT 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function explainFailedStart(words: string, logFile: string): string {
  if (/No space left on device/.test(words)) {
    return "PostgreSQL could not start: the disk is full.";
  }
  const fatal = /(?:FATAL|PANIC|ERROR): +(.+)/.exec(words)?.[1] ?? "it gave no reason";
  return `PostgreSQL could not start: ${fatal} (see ${logFile}).`;
}

/** Ends open transactions, writes everything down and stops; after half a minute it is told to drop everything. */
export async function stopPostmaster(binaries: Binaries, dataFolder: string, pid: number): Promise<void> {
  signal(binaries, dataFolder, pid, "SIGINT");
  if (!(await waitUntilGone(pid))) {
    signal(binaries, dataFolder, pid, "SIGQUIT");
    await waitUntilGone(pid);
  }
}

function signal(binaries: Binaries, dataFolder: string, pid: number, name: "SIGINT" | "SIGQUIT"): void {
  if (process.platform === "win32") {
    const mode = name === "SIGINT" ? "fast" : "immediate";
    spawnSync(binaries.pgCtl, ["stop", "-W", "-D", dataFolder, "-m", mode]);
    return;
  }
  try {
    process.kill(pid, name);
  } catch (error) {
    const isGone = error instanceof Error && "code" in error && error.code === "ESRCH";
    if (!isGone) {
      throw error;
    }
  }
}

async function waitUntilGone(pid: number): Promise<boolean> {
  const deadline = performance.now() + stopTimeoutMs;
  while (performance.now() < deadline) {
    if (readProcess(pid) === undefined) {
      return true;
    }
    await sleep(pollMs);
  }
  return false;
}
