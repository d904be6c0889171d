import { claimVoucher } from "#app/features/perks/commands/claim-voucher.server.ts";
import { systemClock } from "#app/platform/clock.ts";
import { newId, type Context } from "#app/platform/context.ts";
import type { Database } from "#app/platform/db/database.ts";
import { systemRandom } from "#app/platform/random.ts";
import { createVault } from "#app/platform/vault.ts";
import { invariant } from "#app/shared/invariant.ts";
import { withBenchDatabase, type BenchResult } from "./bench-database.ts";

const CLIENTS = 64;
const STOCK = 2_000;
const TRIES = 6_000;
/** Rounds of baseline and club take turns, so that a busy moment of the computer hits both. */
const ROUNDS = 3;
/** As many connections as a web process has. */
const CONNECTIONS = 16;

const base = {
  clock: systemClock,
  random: systemRandom,
  vault: createVault("a secret for the bench, long enough to be one"),
  zone: "Asia/Shanghai",
};

/**
 * 64 clients try 6,000 times to claim one of 2,000 vouchers of one perk. The baseline is one bare guarded statement of
 * the same driver: it counts the stock down and writes the voucher's row, on two tables with nothing but primary keys.
 * The club's claim also judges the perk's dates and the member, keeps limit and replay, and says why not.
 */
export function bench(): Promise<BenchResult[]> {
  return withBenchDatabase(CONNECTIONS, async (database) => {
    const members = await makeMembers(database);
    let bareMs = 0;
    let clubMs = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      bareMs += await timeBare(database, members);
      clubMs += await timeClub(database, members);
    }
    const rate = (ms: number) => Math.round((TRIES * ROUNDS * 1_000) / ms);
    return [
      {
        name: `voucher claims, ${CLIENTS} clients, ${STOCK} vouchers, ${TRIES} tries`,
        ratio: bareMs / clubMs,
        target: { atLeast: 0.5 },
        detail: `${rate(clubMs)} tries/s against ${rate(bareMs)} tries/s of the bare guarded statement; none oversold`,
      },
    ];
  });
}

async function timeBare({ pool }: Database, members: readonly string[]): Promise<number> {
  const id = newId(base);
  await pool.query("CREATE TABLE IF NOT EXISTS bare_perk (id uuid PRIMARY KEY, stock int, claimed int)");
  await pool.query(
    "CREATE TABLE IF NOT EXISTS bare_voucher (id uuid PRIMARY KEY, perk_id uuid, member_id uuid, claimed_at timestamptz)",
  );
  await pool.query("INSERT INTO bare_perk VALUES ($1, $2, 0)", [id, STOCK]);
  return timeTries(async (index) => {
    const result = await pool.query({
      name: "bare claim",
      text: `WITH taken AS (
          UPDATE bare_perk SET claimed = claimed + 1 WHERE id = $1 AND claimed < stock RETURNING id
        ) INSERT INTO bare_voucher SELECT $2, id, $3, now() FROM taken`,
      values: [id, newId(base), members[index]],
    });
    return result.rowCount === 1 ? "claimed" : "sold_out";
  });
}

async function timeClub(database: Database, members: readonly string[]): Promise<number> {
  const { db } = database;
  const perkId = await makePerk(database);
  const took = await timeTries(async (index) => {
    const actor = { kind: "member", memberId: members[index] ?? "" } as const;
    const ctx: Context<typeof actor> = { ...base, db, actor };
    const claim = await claimVoucher(ctx, { requestId: newId(ctx), perkId });
    return claim.ok ? "claimed" : claim.reason;
  });
  invariant((await db.voucher.count({ where: { perkId } })) === STOCK, "every voucher is claimed and none twice");
  return took;
}

/** @returns milliseconds. @throws when anybody was told something that is not so. */
async function timeTries(attempt: (index: number) => Promise<string>): Promise<number> {
  const told = new Map<string, number>();
  let next = 0;
  const client = async () => {
    while (next < TRIES) {
      const index = next;
      next += 1;
      const answer = await attempt(index);
      told.set(answer, (told.get(answer) ?? 0) + 1);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: CLIENTS }, client));
  const took = performance.now() - start;
  invariant(told.get("claimed") === STOCK && told.get("sold_out") === TRIES - STOCK, "everybody is told what is so");
  return took;
}

async function makeMembers({ pool }: Database): Promise<string[]> {
  const ids = Array.from({ length: TRIES }, () => newId(base));
  await pool.query("INSERT INTO tier (id, name, rank) VALUES ($1, '友邻', 1)", [newId(base)]);
  await pool.query(
    `INSERT INTO member (id, name, salutation, phone_enc, phone_hash, tier_id, joined_at, updated_at)
     SELECT id, '林静', '林女士', '', id::text, (SELECT id FROM tier), now(), now() FROM unnest($1::uuid[]) AS id`,
    [ids],
  );
  return ids;
}

async function makePerk({ db }: Database): Promise<string> {
  const now = systemClock.now().epochMilliseconds;
  const at = new Date(now);
  const later = new Date(now + 86_400_000);
  const id = newId(base);
  await db.perk.create({
    data: {
      id,
      merchant: { create: { id, name: `茶馆 ${id}`, kind: "tea_house", createdAt: at } },
      kind: "voucher",
      title: "双人茶席",
      summary: "",
      body: "",
      category: "tea_food",
      faceValueFen: 16_800n,
      stock: STOCK,
      claimFrom: new Date(now - 1_000),
      claimUntil: later,
      useUntil: later,
      searchText: "",
      searchGrams: [],
      state: "published",
      publishedAt: at,
      createdAt: at,
      updatedAt: at,
    },
  });
  return id;
}
