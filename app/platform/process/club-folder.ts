import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { OperatorError } from "../operator-error.ts";

/** A new database with its log of changes takes some 60 MB; below this much room a start is refused. */
const minFreeBytes = 100 * 1024 ** 2;

/**
 * Makes the folder in which a club keeps its database, files and secrets.
 * @returns its absolute path.
 * @throws OperatorError when it cannot be made or written, or the disk is full.
 */
export function prepareClubFolder(path: string): string {
  const folder = resolve(path);
  try {
    makeFolder(folder);
    const probe = join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, Buffer.alloc(4096));
    rmSync(probe);
  } catch (error) {
    throw new OperatorError(explainFault(folder, error));
  }
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < minFreeBytes) {
    throw new OperatorError(
      `The disk is full: ${folder} has less than ${minFreeBytes / 1024 ** 2} MB left. Make room or set CLUB_DATA_DIR to a folder on another disk.`,
    );
  }
  return folder;
}

/** One folder after the other: Node's own recursion hides why it failed, and never ends below /proc. */
function makeFolder(path: string): void {
  if (!existsSync(path)) {
    makeFolder(dirname(path));
    mkdirSync(path, { mode: 0o711 });
  }
}

function explainFault(folder: string, error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOSPC" || code === "EDQUOT") {
    return `The disk is full: nothing can be written to ${folder}. Make room or set CLUB_DATA_DIR to a folder on another disk.`;
  }
  return `The folder ${folder} cannot be written (${String(code)}): give yourself the right to, or set CLUB_DATA_DIR to another folder.`;
}

/**
 * Reads a secret that belongs to this data folder, and draws it the first time.
 * @returns 64 hex digits.
 */
export function readOrMakeSecret(folder: string, name: string): string {
  const secrets = join(folder, "secrets");
  const file = join(secrets, name);
  if (!existsSync(file)) {
    mkdirSync(secrets, { recursive: true, mode: 0o700 });
    writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 });
  }
  return readFileSync(file, "utf8").trim();
}
