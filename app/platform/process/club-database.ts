import { setTimeout as sleep } from "node:timers/promises";
import { OperatorError } from "../operator-error.ts";
import { findRunning, startEmbedded } from "../postgres/embedded.ts";
import { prepareClubFolder, readOrMakeSecret } from "./club-folder.ts";
import { findLockHolder, lockFolder, type FolderLock } from "./folder-lock.ts";

/** The database a process works on, and the club's key. */
export type ClubDatabase = {
  url: string;
  secret: string;
  /** Whether the server was started for this process. */
  isOwn: boolean;
  /** Stops what was started for this process and gives the data folder free. */
  stop(): Promise<void>;
};

/** Where to find them; see `readStartEnv`. */
export type ClubPlace = { databaseUrl: string | undefined; clubSecret: string | undefined; dataDir: string };

/** Milliseconds that a command waits for a club that is just starting. */
const patienceMs = 30_000;

/**
 * Takes the data folder for this process and starts its database, or uses the one of DATABASE_URL.
 * @param purpose what a person reads who tries the same meanwhile, for example "npm start".
 * @throws OperatorError when another process uses the folder, or the database cannot run.
 */
export async function startClubDatabase(place: ClubPlace, purpose: string): Promise<ClubDatabase> {
  const folder = prepareClubFolder(place.dataDir);
  const lock = lockFolder(folder, purpose);
  if (!("release" in lock)) {
    throw new OperatorError(
      `${folder} is in use by ${lock.purpose} (process ${lock.pid}): stop that first, or set CLUB_DATA_DIR to another folder.`,
    );
  }
  return runDatabase(place, folder, lock);
}

/**
 * Uses the database of the running club; when none runs, starts the embedded one until `stop`.
 * @throws OperatorError like `startClubDatabase`.
 */
export async function joinClubDatabase(place: ClubPlace, purpose: string): Promise<ClubDatabase> {
  const folder = prepareClubFolder(place.dataDir);
  if (place.databaseUrl !== undefined) {
    return joinRunning(place.databaseUrl, place, folder);
  }
  const deadline = performance.now() + patienceMs;
  while (performance.now() < deadline) {
    const lock = lockFolder(folder, purpose);
    if ("release" in lock) {
      return runDatabase(place, folder, lock);
    }
    const url = lock.purpose === purpose ? undefined : await findRunning(folder);
    if (url !== undefined) {
      return joinRunning(url, place, folder);
    }
    await sleep(200);
  }
  const holder = findLockHolder(folder);
  throw new OperatorError(
    `${folder} is in use by ${holder?.purpose ?? "another program"} (process ${holder?.pid ?? "unknown"}), whose database does not answer.`,
  );
}

function joinRunning(url: string, place: ClubPlace, folder: string): ClubDatabase {
  return { url, secret: chooseSecret(place, folder), isOwn: false, stop: () => Promise.resolve() };
}

async function runDatabase(place: ClubPlace, folder: string, lock: FolderLock): Promise<ClubDatabase> {
  const secret = chooseSecret(place, folder);
  try {
    const server = place.databaseUrl === undefined ? await startEmbedded(folder) : undefined;
    const url = server?.url ?? place.databaseUrl ?? "";
    return {
      url,
      secret,
      isOwn: server !== undefined,
      async stop() {
        await server?.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function chooseSecret(place: ClubPlace, folder: string): string {
  return place.clubSecret ?? readOrMakeSecret(folder, "club-secret");
}
