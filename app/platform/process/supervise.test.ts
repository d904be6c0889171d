import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { supervise, type ProcessPlan } from "./supervise.ts";

let folder = "";
const said: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kehui-supervise-"));
  said.length = 0;
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function plan(script: string): ProcessPlan {
  return { name: "worker", args: ["-e", script], env: process.env, logFile: join(folder, "worker.log") };
}

function readLog(): string {
  return readFileSync(join(folder, "worker.log"), "utf8");
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await sleep(20);
  }
}

describe("a supervised process", () => {
  test("is started again a moment after it fell over, with one line about it", async () => {
    const worker = supervise(plan("console.log('ran'); process.exit(3)"), (line) => said.push(line));
    await until(() => readLog().split("ran").length > 2);
    await worker.stop();
    expect(said[0]).toBe(`worker ended (exit code 3) and is started again in 1 s. Its log: ${folder}/worker.log`);
  });

  test("is asked to end and then left alone", async () => {
    const script =
      "process.on('SIGTERM', () => { console.log('bye'); process.exit(0); }); console.log('up'); setInterval(() => 0, 1000)";
    const worker = supervise(plan(script), (line) => said.push(line));
    await until(() => readLog().includes("up"));
    await worker.stop();
    expect(readLog()).toContain("bye");
    expect(said).toEqual([]);
  });
});
