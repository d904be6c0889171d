import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  checkRegister,
  importRegister,
  stopRegister,
} from "#app/features/membership/commands/register/start-register.server.ts";
import { columnMappingSchema } from "#app/features/membership/schemas.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { jobServices } from "#test/support/job-services.ts";
import { startWorkers } from "#test/support/start-workers.ts";
import { waitUntil } from "#test/support/wait-until.ts";
import { receive } from "./register-setup.ts";

const sample = readFileSync(new URL("samples/owner-register.gb18030.csv", import.meta.url));
const database = await testDatabase();
const { db, pool } = database;
const ctx = { ...jobServices(database), actor: { kind: "job", name: "test" } } as const;

const builders = createBuilders(db, { seed: "import-crash" });

const startWorker = startWorkers(join(import.meta.dirname, "register-worker.ts"), database.url);

test("a worker killed in the middle of an import loses and doubles nothing", { timeout: 90_000 }, async () => {
  const first = startWorker();
  const services = await builders.staff("member_services");
  const importId = await receive(ctx, sample);
  const { mapping } = await db.registerImport.findUniqueOrThrow({ where: { id: importId } });
  expect(await checkRegister(ctx, { importId, mapping: columnMappingSchema.parse(mapping) })).toMatchObject({
    ok: true,
  });
  await waitForState(importId, "checked");
  expect(await db.home.count()).toBe(0);

  // A result that is not committed: the import waits for it after it has written homes and members.
  const blocker = await pool.connect();
  await blocker.query("BEGIN");
  await blocker.query("INSERT INTO register_import_row VALUES ($1, 300, 'created')", [importId]);
  expect(await importRegister({ ...ctx, actor: services }, { importId })).toMatchObject({ ok: true });
  await waitUntil(async () => ((await countWaiting()) > 0 ? true : undefined), 20_000);
  first.kill("SIGKILL");
  await once(first, "exit");
  await blocker.query("ROLLBACK");
  blocker.release();
  await waitUntil(async () => ((await countWaiting()) === 0 ? true : undefined));
  expect(await db.member.count()).toBe(0);
  expect(await db.registerImport.findUnique({ where: { id: importId } })).toMatchObject({ state: "running" });

  startWorker();
  await waitForState(importId, "done");
  const done = await waitUntil(async () => {
    const found = await db.registerImport.findUniqueOrThrow({ where: { id: importId } });
    return found.storageKey === null ? found : undefined;
  });
  expect(done).toMatchObject({ rows: 320, created: 306, rejected: 14, updated: 0, unchanged: 0 });
  expect([await db.home.count(), await db.member.count()]).toEqual([306, 288]);
  expect(await db.registerImportRow.count({ where: { importId } })).toBe(320);
  const longJob = await db.longJob.findUniqueOrThrow({ where: { id: done.longJobId ?? "" } });
  expect(longJob).toMatchObject({ state: "done", done: 320 });
  expect(await ctx.storage.size(`registers/${importId}`)).toBeNull();
  const ends = await db.auditEntry.findMany({ where: { action: "register.imported", subjectId: importId } });
  const detail = { registerFile: "业主册.csv", rows: 320, created: 306, updated: 0, unchanged: 0, rejected: 14 };
  expect(ends).toMatchObject([{ actorKind: "staff", actorId: services.staffId, detail }]);
});

test("an import that is stopped changes nothing and can begin again", { timeout: 60_000 }, async () => {
  const importId = await receive(ctx, sample);
  await db.registerImport.update({ where: { id: importId }, data: { state: "checked" } });
  expect(await importRegister(ctx, { importId })).toMatchObject({ ok: true });
  expect(await importRegister(ctx, { importId })).toEqual({ ok: false, reason: "wrong_state" });
  expect(await stopRegister(ctx, { importId })).toMatchObject({ ok: true });
  startWorker();
  await waitForState(importId, "stopped");
  expect(await db.registerImportRow.count({ where: { importId } })).toBe(0);
  expect(await importRegister(ctx, { importId })).toMatchObject({ ok: true });
  await waitForState(importId, "done");
});

function waitForState(importId: string, state: string) {
  return waitUntil(async () => {
    const found = await db.registerImport.findUniqueOrThrow({ where: { id: importId } });
    return found.state === state ? found : undefined;
  }, 30_000);
}

/** Statements of other connections that wait for a lock. */
async function countWaiting(): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return row?.count ?? 0;
}
