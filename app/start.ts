/** `npm start`: database, migrations, demo club, then web, worker, chat gateway and bot; one Ctrl-C stops all. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { prepareFirstVisit } from "./first-visit.ts";
import { migrateDatabase } from "./platform/db/migrate.ts";
import { readEnv, readStartEnv, type StartEnv } from "./platform/env.ts";
import { OperatorError } from "./platform/operator-error.ts";
import { buildWhenNeeded } from "./platform/process/build.ts";
import { startClubDatabase, type ClubDatabase } from "./platform/process/club-database.ts";
import { exitWithReason } from "./platform/process/exit.ts";
import { findFreePort, isPortFree } from "./platform/process/free-port.ts";
import { onShutdown } from "./platform/process/shutdown.ts";
import { supervise, type Supervised } from "./platform/process/supervise.ts";
import { waitUntilServed } from "./platform/process/wait-until-served.ts";

const portPatienceMs = 3_000;
const root = join(import.meta.dirname, "..");
const isDevelopment = process.argv.includes("--dev");
const running: Supervised[] = [];
let starting: Promise<ClubDatabase> | undefined;
let isStopping = false;

process.chdir(root);
onShutdown(stop);
await start().catch(async (error: unknown) => {
  // Whatever fails because it is being stopped is no fault.
  if (!isStopping) {
    await stop();
    exitWithReason(error);
  }
});

async function start(): Promise<void> {
  const place = readStartEnv();
  starting = startClubDatabase(place, isDevelopment ? "npm run dev" : "npm start");
  const database = await starting;
  await refuseTakenPort(place);
  if (!isDevelopment) {
    await buildWhenNeeded(root, say);
  }
  await migrateDatabase(database.url);
  const variables = await chooseVariables(place, database);
  const env = readEnv(variables);
  const notes = await prepareFirstVisit(env, place.dataDir, say);
  const logFolder = join(place.dataDir, "logs");
  mkdirSync(logFolder, { recursive: true, mode: 0o700 });
  for (const [name, args] of planProcesses(place)) {
    running.push(
      supervise({ name, args, env: variables, logFile: isDevelopment ? null : join(logFolder, `${name}.log`) }, say),
    );
  }
  await waitUntilServed(`http://${localAddress(env.host)}:${env.port}/readyz`);
  say(`\nThe club is open at ${env.clubUrl} (Ctrl-C stops it)`);
  notes.forEach(say);
}

async function stop(): Promise<void> {
  isStopping = true;
  await Promise.all(
    running
      .splice(0)
      .toReversed()
      .map((child) => child.stop()),
  );
  const database = await starting?.catch(() => undefined);
  await database?.stop();
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The portal of a start that was killed ends a moment later, and may still hold the port. */
async function refuseTakenPort({ port, host }: StartEnv): Promise<void> {
  const deadline = performance.now() + portPatienceMs;
  while (!(await isPortFree(port, host))) {
    if (performance.now() > deadline) {
      throw new OperatorError(`Port ${port} is taken by another program: stop it or set CLUB_PORT to another port.`);
    }
    await sleep(100);
  }
}

/** What the processes are told: the database, the key, and ports of their own that were free a moment ago. */
async function chooseVariables(place: StartEnv, { url, secret }: ClubDatabase): Promise<NodeJS.ProcessEnv> {
  const workerPort = process.env.CLUB_WORKER_PORT ?? String(await findFreePort());
  const gateway: Record<string, string> = place.hasPuppet
    ? {}
    : {
        WECHATY_PUPPET_SERVICE_TOKEN: `insecure_${secret.slice(0, 32)}`,
        WECHATY_PUPPET_SERVICE_ENDPOINT: `127.0.0.1:${await findFreePort()}`,
        CLUB_GATEWAY_CONTROL_URL: `http://127.0.0.1:${await findFreePort()}`,
      };
  return {
    ...process.env,
    ...gateway,
    DATABASE_URL: url,
    CLUB_SECRET: secret,
    CLUB_WORKER_PORT: workerPort,
    NODE_ENV: isDevelopment ? "development" : "production",
  };
}

/** @returns what to start, first the one that is needed first. */
function planProcesses(place: StartEnv): [name: string, args: string[]][] {
  const watched = (file: string) => (isDevelopment ? ["--watch", "--watch-preserve-output", file] : [file]);
  const gateway: [string, string[]][] = place.hasPuppet ? [] : [["gateway", ["bots/gateway.ts"]]];
  return [
    ["web", ["app/server.ts"]],
    ["worker", watched("app/worker.ts")],
    ...gateway,
    ["bot", watched("bots/main.ts")],
  ];
}

/** An address to listen on everywhere is no address to call. */
function localAddress(host: string): string {
  return host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
}
