import { spawn } from "node:child_process";
import { join } from "node:path";
import autocannon, { type Sent } from "autocannon";
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

const SURNAMES = Array.from("林王李张刘陈杨赵黄周吴徐孙胡朱高何郭马罗");

type Page = {
  url: string;
  /** One per reader, who take turns; a visitor's is empty. */
  cookies: readonly string[];
};
type Server = Page & { stop(): Promise<void> };

/**
 * The public perks page, 20 of 10,000 perks, 50 connections, signed in and for visitors, against a bare server that
 * runs one indexed query and sends a template string of the same size; and the signed-in page's p95 with 1,000 and
 * with 1,000,000 perks, each made anew.
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
  const visitor = { url: member.url, cookies: [""] };
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
    p95.small += (await load(smallPage, QUIET_CONNECTIONS, neverSeen())).p95 / ROUNDS;
    p95.large += (await load(largePage, QUIET_CONNECTIONS, neverSeen())).p95 / ROUNDS;
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

/** The club's page with members signed in, one for each connection. */
async function openPage({ db, url }: Database): Promise<Server> {
  const createdAt = new Date(systemClock.now().epochMilliseconds);
  await db.club.create({ data: { name: "客会", developerName: "云栖置业", dutyPhone: "400 820 0606", createdAt } });
  const builders = createBuilders(db, { now: systemClock.now().toString() });
  const web = await startWeb(url);
  const cookies: string[] = [];
  for (let count = 0; count < CONNECTIONS; count += 1) {
    const { memberId } = await builders.member({ name: `${SURNAMES[count % SURNAMES.length]}静` });
    cookies.push(await signIn(db, memberId, web.url));
  }
  return { url: `${web.url}/perks`, cookies, stop: () => web.stop() };
}

/** @returns the cookie of a session of the member's. */
async function signIn(db: Database["db"], memberId: string, clubUrl: string): Promise<string> {
  const subject = { kind: "member" as const, memberId, sharedDevice: false };
  const device = { userAgent: "bench", sessionId: null };
  const { token } = await openSession(db, { clock: systemClock, random: systemRandom }, subject, device);
  return (await sessionCookie(clubUrl).serialize(token)).split(";")[0] ?? "";
}

async function startBare(databaseUrl: string, bytes: number): Promise<Server> {
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
  return { url, cookies: [""], stop: () => endProcess(child) };
}

/** @returns what gives every request an address of its own, so that no page comes from memory. */
function neverSeen(): (request: Sent) => Sent {
  let count = 0;
  return (request) => ({ ...request, path: `/perks?n=${(count += 1)}` });
}

/** @returns pages a second, and the milliseconds within which 95 of 100 answers came. */
async function load(
  { url, cookies }: Page,
  connections: number,
  setupRequest: (request: Sent) => Sent = (request) => request,
): Promise<{ rate: number; p95: number }> {
  const times: number[] = [];
  const sent = cookies.map((cookie) => ({ headers: { cookie }, setupRequest }));
  const running = autocannon({ url, connections, duration: SECONDS, requests: sent });
  running.on("response", (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  const { requests, non2xx, errors } = await running;
  invariant(non2xx === 0 && errors === 0, `every answer of ${url} is a page`);
  times.sort((one, other) => one - other);
  return { rate: requests.average, p95: times[Math.floor(times.length * 0.95)] ?? 0 };
}
