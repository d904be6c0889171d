import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** A process that runs, by name and the moment it began, which together tell a reused number from the old process. */
export type ProcessState = { name: string; startedAt: string };

/**
 * Looks a process up.
 * @returns undefined when it is gone, or only its number is left: a killed process stays a zombie until its parent
 *   asks for it, and in a container nobody may.
 */
export function readProcess(pid: number): ProcessState | undefined {
  if (!isKnown(pid)) {
    return undefined;
  }
  return existsSync("/proc/self/stat") ? readFromProc(pid) : readFromPs(pid);
}

/** @returns whether the system still has the number; a process of another user counts. */
function isKnown(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** The line reads `pid (name) state ppid …`; the name may hold anything, the 22nd field is the start in clock ticks. */
function readFromProc(pid: number): ProcessState | undefined {
  let line: string;
  try {
    line = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return undefined;
  }
  const name = line.slice(line.indexOf("(") + 1, line.lastIndexOf(")"));
  const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
  const isDead = fields[0] === "Z" || fields[0] === "X";
  return isDead ? undefined : { name, startedAt: fields[19] ?? "" };
}

function readFromPs(pid: number): ProcessState | undefined {
  const run = spawnSync("ps", ["-o", "stat=", "-o", "lstart=", "-o", "comm=", "-p", String(pid)], { encoding: "utf8" });
  if (run.error !== undefined) {
    return { name: "", startedAt: "" };
  }
  const match = /^(\S+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\S+)\s+(.+)$/.exec(run.stdout.trim());
  if (match === null || match[1]?.startsWith("Z")) {
    return undefined;
  }
  return { name: (match[3] ?? "").split("/").at(-1) ?? "", startedAt: match[2] ?? "" };
}
