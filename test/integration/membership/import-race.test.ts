import { readFileSync } from "node:fs";
import type { Pool } from "pg";
import { expect, test } from "vitest";
import { runRegister } from "#app/features/membership/commands/register/run-register.server.ts";
import { openDatabase } from "#app/platform/db/database.ts";
import { countLockWaits } from "#test/support/count-lock-waits.ts";
import { testDatabase } from "#test/support/database.ts";
import { waitUntil } from "#test/support/wait-until.ts";
import { createRegisterContext, receive } from "./register-setup.ts";

const sample = readFileSync(new URL("samples/owner-register.gb18030.csv", import.meta.url));

test("two imports of one file at once: one creates everything, the other waits and finds it", async () => {
  const database = await testDatabase();
  const ctx = createRegisterContext(database);
  const rollbacks = countRollbacks(database.pool);
  const ids = [await receive(ctx, sample), await receive(ctx, sample)];
  const results = await Promise.all(ids.map((importId) => run(ctx, importId)));
  expect(results.map((result) => `${result?.created} ${result?.unchanged}`).toSorted()).toEqual(["0 306", "306 0"]);
  expect([await database.db.home.count(), await database.db.member.count()]).toEqual([306, 288]);
  expect(rollbacks.count).toBe(0);
});

test("control: without the lock they are in each other's way, and one has to begin anew", async () => {
  const first = await testDatabase();
  await first.pool.query("CREATE FUNCTION pg_advisory_xact_lock(bigint) RETURNS void LANGUAGE sql AS 'SELECT'");
  await first.pool.query(`ALTER DATABASE ${new URL(first.url).pathname.slice(1)} SET search_path = public, pg_catalog`);
  const unguarded = openDatabase(first.url, { max: 6 });
  const ctx = createRegisterContext(unguarded);
  const rollbacks = countRollbacks(unguarded.pool);
  const ids = [await receive(ctx, sample), await receive(ctx, sample)];
  // The first stays open with its rows written until the second waits for them.
  const second = Promise.withResolvers<unknown>();
  await run(ctx, ids[0] ?? "", async () => {
    second.resolve(run(ctx, ids[1] ?? ""));
    await waitUntil(async () => ((await countLockWaits(first.pool)) > 0 ? true : undefined));
    return true;
  });
  await second.promise;
  await unguarded.close();
  expect(rollbacks.count).toBeGreaterThan(0);
});

test("one import run twice at once is done once", async () => {
  const database = await testDatabase();
  const ctx = createRegisterContext(database);
  const importId = await receive(ctx, sample);
  const results = await Promise.all([run(ctx, importId), run(ctx, importId)]);
  expect(results.filter((result) => result === null)).toHaveLength(1);
  expect(await database.db.registerImportRow.count()).toBe(320);
});

function run(ctx: Parameters<typeof runRegister>[0], importId: string, onProgress = () => Promise.resolve(true)) {
  return runRegister(ctx, { importId, isDryRun: false, onProgress });
}

/** Counts the transactions that the pool's connections give up from now on. */
function countRollbacks(pool: Pool): { count: number } {
  const rollbacks = { count: 0 };
  pool.on("connect", (client) => {
    const query = client.query.bind(client);
    Object.assign(client, {
      query: (...args: Parameters<typeof query>) => {
        if (String(args[0]) === "ROLLBACK") rollbacks.count += 1;
        return query(...args);
      },
    });
  });
  return rollbacks;
}
