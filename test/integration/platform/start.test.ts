import { once } from "node:events";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { findPostmaster } from "#app/platform/postgres/postmaster.ts";
import { findFreePort } from "#app/platform/process/free-port.ts";
import { endProcess, runStart, startClub } from "#test/support/club.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";
import { waitUntil } from "#test/support/wait-until.ts";

const dataDir = makeTemporaryFolder("kehui-start-");
const emptyClub = { CLUB_DEMO: "0", CLUB_DATA_DIR: dataDir };

afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

function findServer(): number | undefined {
  return findPostmaster(join(dataDir, "postgres"))?.pid;
}

function isOneLine(output: string): boolean {
  return output.trim().split("\n").length === 1;
}

describe("npm start", () => {
  test(
    "opens an empty club, invites its administrator, and Ctrl-C stops it with its database",
    { timeout: 180_000 },
    async () => {
      const club = await startClub(emptyClub);
      expect(club.output()).toMatch(/\/setup\?token=\S{20,}/);
      expect(club.output()).toContain("No SMS and mail sender is connected");
      expect((await fetch(`${club.url}/readyz`)).status).toBe(200);

      await endProcess(club.process);
      expect(club.process.exitCode).toBe(0);
      expect(club.output().trimEnd()).toMatch(new RegExp(`Stopped; the club's data is kept in ${dataDir}\\.$`));
      expect(findServer()).toBeUndefined();
      await expect(fetch(`${club.url}/healthz`)).rejects.toThrow("fetch failed");
    },
  );

  test("refuses a data folder that another start uses, and a port that is taken", { timeout: 180_000 }, async () => {
    const club = await startClub(emptyClub);
    const port = new URL(club.url).port;
    const otherFolder = makeTemporaryFolder("kehui-start-");

    const second = await runStart({ ...emptyClub, CLUB_PORT: String(await findFreePort()) });
    const samePort = await runStart({ CLUB_DEMO: "0", CLUB_DATA_DIR: otherFolder, CLUB_PORT: port });
    await endProcess(club.process);
    expect(readdirSync(otherFolder)).toEqual([]);
    rmSync(otherFolder, { recursive: true });

    expect(second).toMatchObject({ code: 1, output: expect.stringMatching(/is in use by npm start \(process \d+\)/) });
    expect(samePort).toMatchObject({ code: 1, output: expect.stringContaining(`Port ${port} is taken`) });
    expect([second.output, samePort.output].every(isOneLine)).toBe(true);
  });

  test(
    "takes over the database of a start that was killed, whose processes end by themselves",
    { timeout: 180_000 },
    async () => {
      const killed = await startClub(emptyClub);
      const server = findServer();
      killed.process.kill("SIGKILL");
      await once(killed.process, "exit");
      await waitUntil(() =>
        fetch(`${killed.url}/healthz`).then(
          () => undefined,
          () => true,
        ),
      );
      expect(findServer()).toBe(server);

      const club = await startClub(emptyClub);
      expect(findServer()).toBe(server);
      await endProcess(club.process);
      expect(findServer()).toBeUndefined();
    },
  );

  test("starts again after everything was killed", { timeout: 180_000 }, async () => {
    const killed = await startClub(emptyClub);
    const server = findServer();
    killed.process.kill("SIGKILL");
    process.kill(server ?? 0, "SIGKILL");
    await once(killed.process, "exit");

    const club = await startClub(emptyClub);
    expect(findServer()).not.toBe(server);
    await endProcess(club.process);
  });

  test("refuses the data of another PostgreSQL", { timeout: 60_000 }, async () => {
    const versionFile = join(dataDir, "postgres", "PG_VERSION");
    const version = readFileSync(versionFile, "utf8");
    writeFileSync(versionFile, "15\n");
    const result = await runStart({ ...emptyClub, CLUB_PORT: String(await findFreePort()) });
    writeFileSync(versionFile, version);
    expect(result).toMatchObject({ code: 1, output: expect.stringContaining("was made by PostgreSQL 15") });
    expect(isOneLine(result.output)).toBe(true);
  });
});

describe("npm start says in one line what is wrong with", () => {
  test.each([
    ["a data folder below a file", { CLUB_DATA_DIR: "package.json/data" }, "cannot be written"],
    ["a variable", { CLUB_PORT: "http" }, "CLUB_PORT must be a port"],
    [
      "a database that is not there",
      { DATABASE_URL: "postgresql://club@127.0.0.1:1/club", CLUB_DATA_DIR: dataDir },
      "see DATABASE_URL",
    ],
  ])("%s", { timeout: 60_000 }, async (_fault, variables, message) => {
    const result = await runStart({ CLUB_PORT: String(await findFreePort()), ...variables });
    expect(result).toMatchObject({ code: 1, output: expect.stringContaining(message) });
    expect(isOneLine(result.output)).toBe(true);
  });
});
