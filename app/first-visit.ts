import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { issueSetupToken, readClub } from "./features/identity/public.server.ts";
import { systemClock } from "./platform/clock.ts";
import { openDatabase, type Database } from "./platform/db/database.ts";
import { migrateDatabase } from "./platform/db/migrate.ts";
import type { Env } from "./platform/env.ts";
import { systemRandom } from "./platform/random.ts";
import { canSend } from "./platform/senders/choose-sender.ts";
import { openStorage } from "./platform/storage.ts";
import { createVault } from "./platform/vault.ts";
import { invariant } from "./shared/invariant.ts";
import { accountKeyOf } from "#bots/account-key.ts";
import { firstContactId } from "#bots/gateway/crowd.ts";
import type { DemoSignIn } from "#prisma/seed/demo-club.ts";

const signInsSchema: z.ZodType<DemoSignIn[]> = z.array(
  z.object({ role: z.string(), account: z.string(), secret: z.string() }),
);

/** Table that exists while the demo club is being filled in. */
const unfinishedMark = "demo_club_unfinished";

/** How far a club is when its portal can open. */
export type FirstVisit = {
  /** Whether the demo club is being filled in; nothing else may write until `notes` are there. */
  isFilling: boolean;
  /** Lines for the terminal, at the end of the filling. */
  notes: Promise<string[]>;
};

/**
 * Sees to it that somebody can sign in: an empty database gets the demo club, or with CLUB_DEMO=0 a token with
 * which the first visitor becomes its administrator. Answers as soon as there is something to open.
 * @param dataDir where the demo's sign-ins are kept for the next start.
 */
export async function prepareFirstVisit(env: Env, dataDir: string): Promise<FirstVisit> {
  const database = openDatabase(env.databaseUrl, { max: 4, applicationName: "kehui start" });
  const signInsFile = join(dataDir, "demo-sign-ins.json");
  await emptyUnfinishedDemo(database);
  const club = await readClub(database.db);
  if (club !== null) {
    await database.close();
    const notes = [...warnOfSender(env, club.isDemo), ...listSignIns(signInsFile, env.clubUrl)];
    return { isFilling: false, notes: Promise.resolve(notes) };
  }
  if (!env.isDemo) {
    const invitation = await inviteAdministrator(env, database);
    await database.close();
    return { isFilling: false, notes: Promise.resolve([...warnOfSender(env, false), invitation]) };
  }
  const filling = fillDemoClub(env, database).finally(() => database.close());
  const notes = filling.then((signIns) => {
    writeFileSync(signInsFile, JSON.stringify(signIns), { mode: 0o600 });
    return listSignIns(signInsFile, env.clubUrl);
  });
  await Promise.race([waitForClub(database), notes]);
  return { isFilling: true, notes };
}

/** The club itself is the first thing that the demo writes. */
async function waitForClub({ db }: Database): Promise<void> {
  while ((await readClub(db)) === null) {
    await sleep(100);
  }
}

/** The club is written in many transactions; one that was cut off is thrown away and begun anew. */
async function emptyUnfinishedDemo({ pool, url }: Database): Promise<void> {
  const found = await pool.query(`SELECT 1 WHERE to_regclass('public.${unfinishedMark}') IS NOT NULL`);
  if (found.rowCount !== 0) {
    await pool.query("DROP SCHEMA public CASCADE; DROP SCHEMA graphile_worker CASCADE; CREATE SCHEMA public");
    await migrateDatabase(url);
  }
}

async function fillDemoClub(env: Env, { pool }: Database): Promise<DemoSignIn[]> {
  const { puppet } = env;
  invariant(puppet !== null, "a start without a chat network brings its own");
  // Its contents are large, and only the very first start needs them.
  const { createDemoClub } = await import("#prisma/seed/demo-club.ts");
  await pool.query(`CREATE TABLE ${unfinishedMark} ()`);
  const demo = openDatabase(env.databaseUrl, { max: 8, applicationName: "kehui demo", isRepeatable: true });
  const vault = createVault(env.clubSecret);
  const { signIns } = await createDemoClub({
    db: demo.db,
    pool: demo.pool,
    clock: systemClock,
    random: systemRandom,
    vault,
    storage: openStorage(env.storageDir),
    zone: env.clubZone,
    chat: {
      accountKey: accountKeyOf(vault, puppet.token),
      contactIdOf: (personKey) => firstContactId(puppet.token, personKey),
    },
  }).finally(demo.close);
  await pool.query(`DROP TABLE ${unfinishedMark}`);
  return signIns;
}

function warnOfSender(env: Env, isDemo: boolean): string[] {
  return canSend(env, isDemo)
    ? []
    : [
        "No SMS and mail sender is connected: owners get no codes. Set SENDER_URL and SENDER_SECRET (see .env.example).",
      ];
}

async function inviteAdministrator(env: Env, { db }: Database): Promise<string> {
  const token = await issueSetupToken({ db, clock: systemClock, random: systemRandom });
  return `The club has no administrator yet. Set it up once at ${env.clubUrl}/setup?token=${token}`;
}

function listSignIns(file: string, clubUrl: string): string[] {
  if (!existsSync(file)) {
    return [];
  }
  const kept = signInsSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const signIns = kept.map((signIn) => ({ ...signIn, account: signIn.account.replace(/^\//, `${clubUrl}/`) }));
  const roleWidth = Math.max(...signIns.map((signIn) => widthOf(signIn.role)));
  const accountWidth = Math.max(...signIns.map((signIn) => widthOf(signIn.account)));
  return [
    "\nSign in as",
    ...signIns.map(
      ({ role, account, secret }) => `  ${fill(role, roleWidth)}  ${fill(account, accountWidth)}  ${secret}`,
    ),
    `Codes arrive at ${clubUrl}/demo/outbox; talk with the bot at ${clubUrl}/demo/phone`,
  ];
}

function fill(text: string, width: number): string {
  return text + " ".repeat(width - widthOf(text));
}

/** @returns columns in a terminal, where a Chinese character takes two. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);
}
