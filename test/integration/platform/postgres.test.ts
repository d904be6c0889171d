import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, lstatSync, readFileSync, readdirSync, realpathSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import pg from "pg";
import { findPackage, mendPackage } from "#app/platform/postgres/binaries.ts";
import { startEmbedded, type EmbeddedPostgres } from "#app/platform/postgres/embedded.ts";
import { prepareClubFolder } from "#app/platform/process/club-folder.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";

let folder = "";
let server: EmbeddedPostgres | undefined;

beforeEach(() => {
  folder = makeTemporaryFolder("kehui-postgres-");
});

afterEach(async () => {
  await server?.stop();
  server = undefined;
  rmSync(folder, { recursive: true });
});

async function ask(url: string, question: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const result = await client.query<unknown[]>({ text: question, rowMode: "array" });
  await client.end();
  return result.rows.flat();
}

describe("the embedded server", () => {
  test("keeps its data and its port over a stop, and answers on this computer only", async () => {
    const clubFolder = prepareClubFolder(join(folder, "data"));
    const first = await startEmbedded(clubFolder, { isDurable: false });
    await ask(first.url, "CREATE TABLE kept AS SELECT 42 AS answer");
    await first.stop();

    server = await startEmbedded(clubFolder, { isDurable: false });
    expect(new URL(server.url).port).toBe(new URL(first.url).port);
    expect(await ask(server.url, "SELECT answer FROM kept")).toEqual([42]);
    expect(await ask(server.url, "SHOW listen_addresses")).toEqual(["127.0.0.1"]);
    expect(await ask(server.url, "SELECT DISTINCT auth_method FROM pg_hba_file_rules")).toEqual(["scram-sha-256"]);
  });

  test("writes to disk before it answers", async () => {
    server = await startEmbedded(prepareClubFolder(join(folder, "data")));
    expect(
      await ask(server.url, "SELECT setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit')"),
    ).toEqual(["on", "on"]);
  });

  test("keeps its password from other accounts", async () => {
    const clubFolder = prepareClubFolder(join(folder, "data"));
    server = await startEmbedded(clubFolder, { isDurable: false });
    const secrets = join(clubFolder, "secrets");
    expect(statSync(secrets).mode & 0o077).toBe(0);
    expect(statSync(join(secrets, "postgres-password")).mode & 0o077).toBe(0);
    const password = readFileSync(join(secrets, "postgres-password"), "utf8");
    expect(new URL(server.url).password).toBe(password);
    const wrong = new pg.Client({ connectionString: server.url.replace(password, "wrong") });
    await expect(wrong.connect()).rejects.toThrow("password authentication failed");
  });

  test("runs for root in a home that is closed to its own account", async ({ skip }) => {
    skip(process.getuid?.() !== 0, "only root lends the server another account");
    chmodSync(folder, 0o700);
    const clubFolder = prepareClubFolder(join(folder, "data"));
    server = await startEmbedded(clubFolder, { isDurable: false });
    expect(await ask(server.url, "SELECT 1")).toEqual([1]);
    const link = join(clubFolder, "postgres");
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    await server.stop();
    server = undefined;
    rmSync(realpathSync(link), { recursive: true });
  });
});

describe("the server's package", () => {
  test("runs after an installer left out its install script", () => {
    const root = join(folder, "package");
    cpSync(findPackage(), root, { recursive: true, verbatimSymlinks: true });
    const libraries = join(root, "native", "lib");
    const links = readdirSync(libraries).filter((name) => lstatSync(join(libraries, name)).isSymbolicLink());
    for (const name of links) {
      rmSync(join(libraries, name));
    }
    const program = join(root, "native", "bin", "postgres");
    chmodSync(program, 0o644);
    mendPackage(root);
    expect(spawnSync(program, ["--version"], { encoding: "utf8" }).stdout).toMatch(/^postgres \(PostgreSQL\) \d+/);
    expect(readdirSync(libraries)).toEqual(expect.arrayContaining(links));
  });
});
