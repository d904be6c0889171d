import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findLockHolder, lockFolder } from "./folder-lock.ts";
import { readProcess } from "./process-state.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kehui-lock-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function writeHolder(pid: number, startedAt: string): void {
  writeFileSync(join(folder, "in-use.json"), JSON.stringify({ pid, startedAt, purpose: "a test" }));
}

describe("a folder's lock", () => {
  test("names its holder until it is given back", () => {
    const lock = lockFolder(folder, "npm start");
    expect(lockFolder(folder, "another")).toMatchObject({ pid: process.pid, purpose: "npm start" });
    if ("release" in lock) {
      lock.release();
    }
    expect(findLockHolder(folder)).toBeUndefined();
    expect(lockFolder(folder, "another")).toHaveProperty("release");
  });

  test("is free after its holder died", async () => {
    const child = spawn(process.execPath, ["-e", "setInterval(() => 0, 1000)"]);
    await once(child, "spawn");
    writeHolder(child.pid ?? 0, readProcess(child.pid ?? 0)?.startedAt ?? "");
    expect(findLockHolder(folder)?.pid).toBe(child.pid);
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(lockFolder(folder, "next")).toHaveProperty("release");
  });

  test("is free when another process has got the dead holder's number", () => {
    writeHolder(process.pid, "long ago");
    expect(lockFolder(folder, "next")).toHaveProperty("release");
  });

  test("is free when its file was cut off by a crash", () => {
    writeFileSync(join(folder, "in-use.json"), '{"pid": 12');
    expect(lockFolder(folder, "next")).toHaveProperty("release");
  });
});

describe("a process", () => {
  test("is found by its number with the moment it began", () => {
    expect(readProcess(process.pid)?.startedAt).toBeTruthy();
  });

  test("is gone once it has ended", () => {
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    expect(readProcess(pid)).toBeUndefined();
  });
});
