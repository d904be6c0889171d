import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPostmaster } from "#app/platform/postgres/postmaster.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";

let folder = "";

beforeAll(() => {
  folder = makeTemporaryFolder("kehui-command-");
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

type Answer = { code: number | null; stdout: string; stderr: string };

async function club(...args: string[]): Promise<Answer> {
  const child = spawn(process.execPath, ["app/club.ts", ...args], {
    cwd: join(import.meta.dirname, "../../.."),
    env: { ...process.env, CLUB_DATA_DIR: folder, DATABASE_URL: "" },
  });
  const answer = { code: null, stdout: "", stderr: "" };
  child.stdout.on("data", (chunk: Buffer) => (answer.stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (answer.stderr += chunk.toString()));
  await once(child, "close");
  return { ...answer, code: child.exitCode };
}

describe("the operator's command line", { timeout: 60_000 }, () => {
  test("lists its commands", async () => {
    const { code, stdout } = await club("--help");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}db migrate +\S/m);
    expect(stdout).toMatch(/^ {2}warranty +\S/m);
  });

  test("prints nothing but JSON on request", async () => {
    const { code, stdout } = await club(
      ...["warranty", "--handover", "2021-12-18", "--city", "北京", "--on", "2026-11-21", "--json"],
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toContainEqual(
      expect.objectContaining({ component: "leak_proofing", endsOn: "2026-12-18", inWarranty: true }),
    );
  });

  test.each([
    [["warrant"], "There is no command"],
    [["warranty", "--handover", "2021-12-18", "--on", "2026-11-21"], "--city is missing"],
    [["warranty", "--handover", "18.12.2021", "--city", "北京", "--on", "2026-11-21"], "--handover must be a day"],
    [["warranty", "--since", "2021"], "Unknown option '--since'"],
  ])("refuses %j and says why on standard error", async (args, message) => {
    const { code, stdout, stderr } = await club(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });

  test("starts the embedded database for its own time, one command after the other", async () => {
    const answers = await Promise.all([club("db", "migrate", "--json"), club("db", "migrate", "--json")]);
    expect(answers.map(({ code, stderr }) => ({ code, stderr }))).toEqual([
      { code: 0, stderr: "" },
      { code: 0, stderr: "" },
    ]);
    expect(answers.map(({ stdout }) => JSON.parse(stdout))).toEqual([{ applied: [] }, { applied: [] }]);
    expect(findPostmaster(join(folder, "postgres"))).toBeUndefined();
  });

  test("prints where an empty club is set up", async () => {
    const { code, stdout } = await club("setup", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ link: expect.stringMatching(/\/setup\?token=\S{20,}$/) });
  });
});
