import { execFileSync } from "node:child_process";
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import type { Pool } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { z } from "zod";
import { withBenchDatabase, type BenchResult } from "./bench-database.ts";
import { makeRegister } from "./make-register.ts";

const ROWS = 100_000;
const MOST_MEGABYTES = 400;
/** Baseline and import take turns, so that a busy moment of the computer hits both. */
const ROUNDS = 3;

const CHILD = fileURLToPath(new URL("import-register-once.ts", import.meta.url));
const report = z.object({ ms: z.number(), megabytes: z.number(), created: z.int() });

/**
 * Measures the import of a register of 100,000 homes from the stored file to the last commit, in a process of its own.
 * The baseline is the least that brings such a file into a club's homes: COPY of its cells into a bare table, and one
 * INSERT … SELECT from there into a table with the columns, keys and references of `home`.
 */
export async function bench(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), "kehui-bench-register-"));
  const file = join(folder, "register.csv");
  writeFileSync(file, makeRegister(ROWS));
  try {
    return await withBenchDatabase(4, async ({ pool, url }) => {
      const bare: number[] = [];
      const imports: z.output<typeof report>[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        bare.push(await measureBare(pool, file));
        imports.push(importOnce(url, file, folder));
        await pool.query("DROP TABLE bare_home; TRUNCATE community, member, tier CASCADE");
      }
      return [compareTimes(bare, imports), comparePeaks(imports)];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compareTimes(bare: readonly number[], imports: readonly { ms: number }[]): BenchResult {
  const bareMs = Math.min(...bare);
  const importMs = Math.min(...imports.map(({ ms }) => ms));
  return {
    name: "register import, 100,000 rows: time against COPY + INSERT … SELECT",
    ratio: importMs / bareMs,
    target: { atMost: 6 },
    detail: `${Math.round(importMs)} ms against ${Math.round(bareMs)} ms, best of ${ROUNDS}`,
  };
}

function comparePeaks(imports: readonly { megabytes: number }[]): BenchResult {
  const megabytes = Math.max(...imports.map((each) => each.megabytes));
  return {
    name: `register import, 100,000 rows: peak memory against ${MOST_MEGABYTES} MB`,
    ratio: megabytes / MOST_MEGABYTES,
    target: { atMost: 1 },
    detail: `${Math.round(megabytes)} MB resident at most`,
  };
}

/** @returns milliseconds. */
async function measureBare(pool: Pool, file: string): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query(`
      DROP TABLE IF EXISTS bare_register, bare_home;
      CREATE TABLE bare_register (position text, community text, block text, unit text, room text, area text, name text,
        co_owner text, phone text, identity text, handover text, note text);
      CREATE TABLE bare_home (LIKE home INCLUDING ALL, FOREIGN KEY (community_id) REFERENCES community);
      INSERT INTO community (id, name, city, created_at)
      SELECT gen_random_uuid(), name, '', now() FROM unnest(ARRAY['云湖花园', '翠湖湾', '招鹏里']) AS name
      ON CONFLICT DO NOTHING`);
    const start = performance.now();
    await pipeline(
      createReadStream(file),
      client.query(copyFrom("COPY bare_register FROM STDIN (FORMAT csv, HEADER)")),
    );
    await client.query(`
      INSERT INTO bare_home (id, community_id, block, unit, room, area_sqm, note, created_at, updated_at)
      SELECT gen_random_uuid(), community.id, block, unit, room, area::numeric, coalesce(note, ''), now(), now()
      FROM bare_register JOIN community ON community.name = bare_register.community`);
    const ms = performance.now() - start;
    return ms;
  } finally {
    client.release();
  }
}

function importOnce(url: string, file: string, storage: string): z.output<typeof report> {
  const env = { ...process.env, DATABASE_URL: url };
  const printed = execFileSync(process.execPath, [CHILD, file, storage], { env, encoding: "utf8" });
  return report.parse(JSON.parse(printed));
}
