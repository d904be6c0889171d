import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { OperatorError } from "../operator-error.ts";
import type { Binaries } from "./binaries.ts";
import { canEnter, giveTo, type ServerAccount } from "./server-account.ts";

/** Where root keeps what another account must reach although the project itself lies in a closed home. */
export const systemFolder = "/var/lib/kehui";

export const serverUser = "kehui";

/**
 * Chooses where the server's data lies: in the club's data folder, or behind a link from there when the server's
 * account cannot enter it.
 * @returns the path by which the server itself reaches its data.
 */
export function placeDataFolder(account: ServerAccount, clubFolder: string): string {
  const link = join(clubFolder, "postgres");
  if (existsSync(link)) {
    return realpathSync(link);
  }
  if (canEnter(account, clubFolder)) {
    return link;
  }
  // A new name each time: what an earlier link led to belongs to an earlier password.
  const place = join(systemFolder, `data-${randomBytes(6).toString("hex")}`);
  mkdirSync(systemFolder, { recursive: true, mode: 0o755 });
  rmSync(link, { force: true });
  symlinkSync(place, link);
  return place;
}

/**
 * Makes the server's data when there is none.
 * @param password of the one account that may connect.
 * @param isDurable false for tests, whose data nobody misses after a power cut.
 * @throws OperatorError when the data is another major version's, or cannot be written.
 */
export async function prepareDataFolder(
  binaries: Binaries,
  account: ServerAccount,
  dataFolder: string,
  password: string,
  isDurable: boolean,
): Promise<void> {
  const versionFile = join(dataFolder, "PG_VERSION");
  if (existsSync(versionFile)) {
    refuseOtherMajor(readFileSync(versionFile, "utf8").trim(), binaries.major, dataFolder);
    return;
  }
  // Made under another name first: an interrupted start leaves nothing that looks like data.
  const unfinished = `${dataFolder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  giveTo(account, unfinished);
  await initialise(binaries, account, unfinished, password, isDurable);
  renameSync(unfinished, dataFolder);
}

function refuseOtherMajor(found: string, major: number, dataFolder: string): void {
  if (found !== String(major)) {
    throw new OperatorError(
      `The data in ${dataFolder} was made by PostgreSQL ${found}, this club brings PostgreSQL ${major}: start with another CLUB_DATA_DIR, or use the data through a PostgreSQL ${found} of your own and DATABASE_URL.`,
    );
  }
}

async function initialise(
  binaries: Binaries,
  account: ServerAccount,
  folder: string,
  password: string,
  isDurable: boolean,
): Promise<void> {
  const passwordFile = `${folder}-password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  giveTo(account, passwordFile);
  const flags = [
    `--pgdata=${folder}`,
    `--username=${serverUser}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    ...(isDurable ? [] : ["--no-sync"]),
  ];
  try {
    await runInitdb(binaries, account, folder, flags);
    chmodSync(folder, 0o700);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** In a session of its own, so that Ctrl-C does not cut it off before we stop in order. */
async function runInitdb(
  binaries: Binaries,
  account: ServerAccount,
  folder: string,
  flags: readonly string[],
): Promise<void> {
  const child = spawn(binaries.initdb, flags, {
    ...account,
    cwd: folder,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, LC_ALL: "C", TZ: "UTC" },
    windowsHide: true,
  });
  const words: string[] = [];
  child.stdout.on("data", (chunk: Buffer) => words.push(chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => words.push(chunk.toString()));
  const code = await new Promise<unknown>((resolve) => {
    child.once("error", resolve);
    child.once("close", resolve);
  });
  if (code !== 0) {
    throw new OperatorError(explainFailure(words.join(""), code));
  }
}

/** @param code the exit code, or the error that kept the program from running. */
function explainFailure(output: string, code: unknown): string {
  if (/No space left on device/.test(output)) {
    return "PostgreSQL could not make its data: the disk is full.";
  }
  const fault =
    /(?:error|FATAL|PANIC): +(.+)/.exec(output)?.[1] ?? (code instanceof Error ? code.message : "it gave no reason");
  return `PostgreSQL could not make its data: ${fault}. With DATABASE_URL the club uses a PostgreSQL of your own.`;
}
