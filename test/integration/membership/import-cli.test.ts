import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { testDatabase } from "#test/support/database.ts";
import { testSecret } from "#test/support/job-services.ts";

const samples = join(import.meta.dirname, "samples");
const sample = join(samples, "owner-register.gb18030.csv");
const database = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), "kehui-register-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("club register import prints nothing but JSON, and agrees with the truth file", { timeout: 60_000 }, async () => {
  const truth: unknown = JSON.parse(readFileSync(join(samples, "owner-register.truth.json"), "utf8"));
  const dry = await club("register", "import", sample, "--dry-run", "--json");
  expect(await database.db.home.count()).toBe(0);
  expect(await database.db.registerImport.count()).toBe(0);
  const done = await club("register", "import", sample, "--json");
  expect(JSON.parse(done.out)).toEqual(JSON.parse(dry.out));
  const { rows, valid, created, updated, unchanged, rejected } = JSON.parse(done.out);
  expect(truth).toMatchObject({ rows, valid });
  expect({ created, updated, unchanged }).toEqual({ created: 306, updated: 0, unchanged: 0 });
  expect(rejected).toHaveLength(14);
  expect(rejected[0]).toEqual({ row: 68, reason: "invalid_phone", value: "空号" });
  expect(JSON.parse((await club("register", "import", sample, "--json")).out)).toMatchObject({ unchanged: 306 });
  expect((await club("register", "import", sample, "--dry-run")).out).toContain(
    "row 68 (line 69): invalid_phone 空号\n",
  );
});

test("club register import says in one line what is wrong with a file", { timeout: 60_000 }, async () => {
  const empty = join(folder, "empty.csv");
  writeFileSync(empty, "");
  expect(await club("register", "import", empty)).toMatchObject({
    code: 1,
    out: "",
    error: expect.stringMatching(/empty/),
  });
  const absent = await club("register", "import", join(folder, "absent.csv"));
  expect(absent).toMatchObject({ code: 1, error: expect.stringMatching(/no file/) });
});

function club(...args: string[]): Promise<{ code: number; out: string; error: string }> {
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    CLUB_SECRET: testSecret,
    CLUB_DATA_DIR: folder,
    LOG_LEVEL: "silent",
  };
  const script = join(import.meta.dirname, "../../../app/club.ts");
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [script, ...args], { env }, (_, out, error) => {
      resolve({ code: child.exitCode ?? 1, out: String(out), error: String(error) });
    });
  });
}
