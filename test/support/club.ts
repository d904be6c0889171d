import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { variableNames } from "#app/platform/env.ts";
import { findFreePort } from "#app/platform/process/free-port.ts";
import { makeTemporaryFolder } from "./temporary-folder.ts";
import { waitUntil } from "./wait-until.ts";

const root = join(import.meta.dirname, "../..");
/** Building, filling the demo club and starting, on a slow computer. */
const startTimeoutMs = 300_000;

/** A club of its own that a test has started as a person does. */
export type RunningClub = {
  url: string;
  dataDir: string;
  /** The `npm start` process. */
  process: ChildProcess;
  /** All it has printed. */
  output(): string;
  /** Stops it like Ctrl-C and removes its data. */
  stop(): Promise<void>;
};

/**
 * Starts a club with its own data folder on free ports, and waits until it is open.
 * @param variables further configuration, for example `{ CLUB_DEMO: "0" }`.
 */
export async function startClub(variables: Record<string, string> = {}): Promise<RunningClub> {
  const dataDir = variables.CLUB_DATA_DIR ?? makeTemporaryFolder("kehui-club-");
  const port = variables.CLUB_PORT ?? String(await findFreePort());
  const { child, output } = spawnStart({ ...variables, CLUB_DATA_DIR: dataDir, CLUB_PORT: port });
  const stop = async () => {
    await endProcess(child);
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  try {
    await waitUntil(() => (isOpen(output()) || hasEnded(child) ? true : undefined), startTimeoutMs);
    if (hasEnded(child)) {
      throw new Error(`The club did not start:\n${output()}`);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `http://localhost:${port}`, dataDir, process: child, output, stop };
}

/** Runs `npm start` to its end. @returns its exit code and all it printed. */
export async function runStart(variables: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const { child, output } = spawnStart(variables);
  await once(child, "close");
  return { code: child.exitCode, output: output() };
}

function spawnStart(variables: Record<string, string>): { child: ChildProcess; output(): string } {
  let text = "";
  const child = spawn(process.execPath, ["app/start.ts"], {
    cwd: root,
    env: plainEnvironment(variables),
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (text += chunk.toString()));
  return { child, output: () => text };
}

/** Without what configures this computer's own club, and without what tells a process that it is a test. */
function plainEnvironment(variables: Record<string, string>): NodeJS.ProcessEnv {
  const own = new Set([...variableNames, "VITEST"]);
  const rest = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.has(name)));
  return { ...rest, ...variables, NODE_ENV: "production" };
}

/** Who can enter is the last that it prints. */
function isOpen(output: string): boolean {
  return /^Sign in as|Set it up once/m.test(output);
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Ends a process as Ctrl-C does and waits for it. */
export async function endProcess(child: ChildProcess): Promise<void> {
  if (!hasEnded(child)) {
    const ended = once(child, "exit");
    child.kill("SIGINT");
    await ended;
  }
}
