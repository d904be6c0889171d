import { spawn } from "node:child_process";
import { join } from "node:path";
import { findFreePort } from "#app/platform/process/free-port.ts";
import { endProcess } from "./club.ts";
import { makeTemporaryFolder } from "./temporary-folder.ts";
import { waitUntil } from "./wait-until.ts";

/** The secret of web processes that tests start. */
const TEST_SECRET = "a secret for tests, long enough to be one";

export type WebProcess = { url: string; stop(): Promise<void> };

/** Starts the built portal on a database of the test's own, as `npm run web` does. */
export async function startWeb(databaseUrl: string): Promise<WebProcess> {
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, ["app/server.ts"], {
    cwd: join(import.meta.dirname, "../.."),
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      CLUB_SECRET: TEST_SECRET,
      CLUB_PORT: String(port),
      CLUB_URL: url,
      CLUB_DATA_DIR: makeTemporaryFolder("kehui-web-"),
      LOG_LEVEL: "error",
    },
    stdio: ["ignore", "inherit", "inherit"],
  });
  await waitUntil(async () => {
    const answer = await fetch(`${url}/healthz`).catch(() => undefined);
    return answer?.ok ? true : undefined;
  }, 30_000);
  return { url, stop: () => endProcess(child) };
}
