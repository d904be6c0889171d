import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readProcess } from "./process-state.ts";

const holderSchema = z.object({ pid: z.int(), startedAt: z.string(), purpose: z.string() });

/** The process that uses a data folder, and what for. */
export type LockHolder = z.infer<typeof holderSchema>;

export type FolderLock = { release(): void };

/** One process at a time owns the database in a data folder. */
function lockFile(folder: string): string {
  return join(folder, "in-use.json");
}

/** @returns the living process that holds the folder, undefined when none does. */
export function findLockHolder(folder: string): LockHolder | undefined {
  let text: string;
  try {
    text = readFileSync(lockFile(folder), "utf8");
  } catch {
    return undefined;
  }
  const holder = holderSchema.safeParse(parseJson(text)).data;
  const state = holder === undefined ? undefined : readProcess(holder.pid);
  return state !== undefined && state.startedAt === holder?.startedAt ? holder : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Takes the folder for this process.
 * @param purpose what a person reads about the holder, for example "npm start".
 * @returns the lock, or the living process that holds it.
 */
export function lockFolder(folder: string, purpose: string): FolderLock | LockHolder {
  for (;;) {
    const holder = findLockHolder(folder);
    if (holder !== undefined) {
      return holder;
    }
    rmSync(lockFile(folder), { force: true });
    if (writeLock(folder, purpose)) {
      return { release: () => rmSync(lockFile(folder), { force: true }) };
    }
  }
}

/** @returns false when another process was quicker. */
function writeLock(folder: string, purpose: string): boolean {
  let file: number;
  try {
    file = openSync(lockFile(folder), "wx", 0o600);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") {
      return false;
    }
    throw error;
  }
  const startedAt = readProcess(process.pid)?.startedAt ?? "";
  writeSync(file, JSON.stringify({ pid: process.pid, startedAt, purpose } satisfies LockHolder));
  closeSync(file);
  return true;
}
