import { spawn } from "node:child_process";
import { join } from "node:path";
import autocannon from "autocannon";
import { openSession } from "#app/features/identity/commands/open-session.server.ts";
import { systemClock } from "#app/platform/clock.ts";
import { openDatabase, type Database } from "#app/platform/db/database.ts";
import { migrateDatabase } from "#app/platform/db/migrate.ts";
import { sessionCookie } from "#app/platform/http/cookies.ts";
import { buildWhenNeeded } from "#app/platform/process/build.ts";
import { findFreePort } from "#app/platform/process/free-port.ts";
import { systemRandom } from "#app/platform/random.ts";
import { invariant } from "#app/shared/invariant.ts";
import { createBuilders } from "#test/support/builders.ts";
import { endProcess } from "#test/support/club.ts";
import { waitUntil } from "#test/support/wait-until.ts";
import { startWeb } from "#test/support/web-process.ts";
import { withBenchDatabase, type BenchResult } from "./bench-database.ts";
import { fillPerks } from "./fill-perks.ts";

const projectRoot = join(import.meta.dirname, "../..");
const CONNECTIONS = 50;
/** Few enough that a request is not waiting for another: the time is the page's own. */
const QUIET_CONNECTIONS = 4;
const SECONDS = 6;
/** Measurements take turns, so that a busy moment of the computer hits all. */
const ROUNDS = 3;

type Page = { url: string; headers?: Record<string, string>; stop(): Promise<void> };

/**
 * The public perks page, 20 of 10,000 perks, 50 connections, signed in and for visitors, against a bare server that
 * runs one indexed query and sends a template string of the same size; and the signed-in page's p95 with 1,000 and
 * with 1,000,000 perks.
 */
export function bench(): Promise<BenchResult[]> {
  return withBenchDatabase(CONNECTIONS, async (database) => {
    await buildWhenNeeded(projectRoot, () => undefined);
    return [...(await measureRates(database)), await measureGrowth(database)];
  });
}

async function measureRates(server: Database): Promise<BenchResult[]> {
  const database = await openSibling(server, "perks_10k", 10_000);
  const member = await openPage(database);
  const visitor = { url: member.url };
  const bytes = (await (await fetch(visitor.url)).arrayBuffer()).byteLength;
  const bare = await startBare(database.url, bytes);
  const rates = { bare: 0, member: 0, visitor: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.bare += (await load(bare, CONNECTIONS)).rate / ROUNDS;
    rates.member += (await load(member, CONNECTIONS)).rate / ROUNDS;
    rates.visitor += (await load(visitor, CONNECTIONS)).rate / ROUNDS;
  }
  await Promise.all([member.stop(), bare.stop(), database.close()]);
  const result = (who: "member" | "visitor", name: string, atLeast: number): BenchResult => ({
    name: `public perks page, 20 of 10,000 perks, ${CONNECTIONS} connections, ${name}`,
    ratio: rates[who] / rates.bare,
    target: { atLeast },
    detail: `${Math.round(rates[who])} pages/s against ${Math.round(rates.bare)} of the bare server, ${bytes} bytes`,
  });
  return [result("member", "signed in", 0.25), result("visitor", "visitors", 1.5)];
}

async function measureGrowth(server: Database): Promise<BenchResult> {
  const [small, large] = [
    await openSibling(server, "perks_1k", 1_000),
    await openSibling(server, "perks_1m", 1_000_000),
  ];
  const [smallPage, largePage] = [await openPage(small), await openPage(large)];
  const p95 = { small: 0, large: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    p95.small += (await load(smallPage, QUIET_CONNECTIONS)).p95 / ROUNDS;
    p95.large += (await load(largePage, QUIET_CONNECTIONS)).p95 / ROUNDS;
  }
  await Promise.all([smallPage.stop(), largePage.stop(), small.close(), large.close()]);
  return {
    name: "perks page, signed in, p95 with 1,000,000 perks against 1,000",
    ratio: p95.large / p95.small,
    target: { atMost: 1.5 },
    detail: `${p95.large.toFixed(1)} ms against ${p95.small.toFixed(1)} ms, ${QUIET_CONNECTIONS} connections`,
  };
}

/** Another club's database on the same server, with so many perks. */
async function openSibling(server: Database, name: string, perks: number): Promise<Database> {
  await server.pool.query(`CREATE DATABASE ${name}`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  await migrateDatabase(url.href);
  const database = openDatabase(url.href, { max: 2, applicationName: "kehui bench", statementTimeoutMs: 0 });
  await fillPerks(database, perks);
  return database;
}

/** The club's page with a member signed in. */
async function openPage({ db, url }: Database): Promise<Page> {
  const createdAt = new Date(systemClock.now().epochMilliseconds);
  await db.club.create({ data: { name: "客会", developerName: "云栖置业", dutyPhone: "400 820 0606", createdAt } });
  const { memberId } = await createBuilders(db, { now: systemClock.now().toString() }).member();
  const ctx = { clock: systemClock, random: systemRandom };
  const subject = { kind: "member" as const, memberId, sharedDevice: false };
  const { token } = await openSession(db, ctx, subject, { userAgent: "bench", sessionId: null });
  const web = await startWeb(url);
  const cookie = (await sessionCookie(web.url).serialize(token)).split(";")[0] ?? "";
  return { url: `${web.url}/perks`, headers: { cookie }, stop: () => web.stop() };
}

async function startBare(databaseUrl: string, bytes: number): Promise<Page> {
  const port = await findFreePort();
  const child = spawn(process.execPath, [join(import.meta.dirname, "bare-page.ts")], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      PAGE_BYTES: String(bytes),
    },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const url = `http://127.0.0.1:${port}/`;
  await waitUntil(async () => ((await fetch(url).catch(() => undefined))?.ok ? true : undefined), 30_000);
  return { url, stop: () => endProcess(child) };
}

/** @returns pages a second, and the milliseconds within which 95 of 100 answers came. */
async function load(
  { url, headers }: Pick<Page, "url" | "headers">,
  connections: number,
): Promise<{ rate: number; p95: number }> {
  const times: number[] = [];
  const running = autocannon({ url, connections, duration: SECONDS, headers });
  running.on("response", (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  const { requests, non2xx, errors } = await running;
  invariant(non2xx === 0 && errors === 0, `every answer of ${url} is a page`);
  times.sort((one, other) => one - other);
  return { rate: requests.average, p95: times[Math.floor(times.length * 0.95)] ?? 0 };
}
