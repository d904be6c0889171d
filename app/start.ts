/** `npm start`: database, migrations, demo club, then web, worker, chat gateway and bot; one Ctrl-C stops all. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { prepareFirstVisit, type FirstVisit } from "./first-visit.ts";
import { introduceOwners } from "./introduce-owners.ts";
import { migrateDatabase } from "./platform/db/migrate.ts";
import { readEnv, readStartEnv, type Env, type StartEnv } from "./platform/env.ts";
import { buildWhenNeeded } from "./platform/process/build.ts";
import { chooseVariables, localOrigin } from "./platform/process/choose-variables.ts";
import { startClubDatabase, type ClubDatabase } from "./platform/process/club-database.ts";
import { exitWithReason } from "./platform/process/exit.ts";
import { findLockHolder } from "./platform/process/folder-lock.ts";
import { waitForPort } from "./platform/process/free-port.ts";
import { onShutdown } from "./platform/process/shutdown.ts";
import { supervise, type Supervised } from "./platform/process/supervise.ts";
import { waitUntilServed } from "./platform/process/wait-until-served.ts";

const root = join(import.meta.dirname, "..");
const isDevelopment = process.argv.includes("--dev");
const running: Supervised[] = [];
let starting: Promise<ClubDatabase> | undefined;
let isStopping = false;

process.chdir(root);
onShutdown(async () => {
  await stop();
  say(`Stopped; the club's data is kept in ${readStartEnv().dataDir}.`);
});
await start().catch(async (error: unknown) => {
  // Whatever fails because it is being stopped is no fault.
  if (!isStopping) {
    await stop();
    exitWithReason(error);
  }
});

async function start(): Promise<void> {
  const place = readStartEnv();
  // Before anything is made; a folder in use is refused first, because its own club may hold the port.
  if (findLockHolder(place.dataDir) === undefined) {
    await waitForPort(place.port, place.host);
  }
  starting = startClubDatabase(place, isDevelopment ? "npm run dev" : "npm start");
  const database = await starting;
  if (!isDevelopment) {
    await buildWhenNeeded(root, say);
  }
  await migrateDatabase(database.url);
  const variables = await chooseVariables(place, database, isDevelopment);
  const env = readEnv(variables);
  const visit = await prepareFirstVisit(env, place.dataDir);
  const launch = prepareLaunch(join(place.dataDir, "logs"), variables);
  launch("web", ["app/server.ts"]);
  const [notes] = await Promise.all([visit.notes, tellWhenOpen(env, visit)]);
  await launchRest(launch, place, env);
  notes.forEach(say);
}

async function tellWhenOpen(env: Env, { isFilling }: FirstVisit): Promise<void> {
  await waitUntilServed(`${localOrigin(env)}/readyz`);
  say(`\nThe club is open at ${env.clubUrl} (Ctrl-C stops it)`);
  if (isFilling) {
    say("Its demo is being filled in; who can sign in follows …");
  }
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

type Launch = (name: string, args: readonly string[]) => void;

function prepareLaunch(logFolder: string, env: NodeJS.ProcessEnv): Launch {
  mkdirSync(logFolder, { recursive: true, mode: 0o700 });
  return (name, args) => {
    const logFile = isDevelopment ? null : join(logFolder, `${name}.log`);
    running.push(supervise({ name, args, env, logFile }, say));
  };
}

/** What works in the background waits until the demo's past has been written: it would act on it as if it were now. */
async function launchRest(launch: Launch, place: StartEnv, env: Env): Promise<void> {
  const watched = isDevelopment ? ["--watch", "--watch-preserve-output"] : [];
  launch("worker", [...watched, "app/worker.ts"]);
  if (!place.hasPuppet) {
    launch("gateway", ["bots/gateway.ts"]);
    await introduceOwners(env);
  }
  launch("bot", [...watched, "bots/main.ts"]);
}
