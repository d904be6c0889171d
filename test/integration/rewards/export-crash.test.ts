import { spawn, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { globSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { approvePayout } from "#app/features/rewards/commands/approve-payout.server.ts";
import { writeBankFiles } from "#app/features/rewards/commands/write-bank-files.server.ts";
import { systemClock } from "#app/platform/clock.ts";
import { findFreePort } from "#app/platform/process/free-port.ts";
import { openStorage } from "#app/platform/storage.ts";
import { assertBooks } from "#test/support/assert-books.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { loadManyRewards } from "#test/support/many-rewards.ts";
import { createPayoutSteps } from "#test/support/payout-steps.ts";
import { createRewardBuilders } from "#test/support/reward-builders.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";
import { waitUntil } from "#test/support/wait-until.ts";

/** Takes a worker about a second to write, so that it can be killed in the middle. */
const LINES = 2_000;
const PATIENCE_MS = 60_000;

const database = await testDatabase();
const { db, url } = database;
const builders = createBuilders(db, { seed: "crash", now: systemClock.now().toString() });
const rewards = createRewardBuilders(db, builders);
const { lockedBatch, netOf } = createPayoutSteps(database, builders, rewards);
const folder = makeTemporaryFolder("kehui-crash-");
const storage = openStorage(join(folder, "files"));
const workers: ChildProcess[] = [];

afterEach(async () => {
  const running = workers.splice(0).filter((child) => child.exitCode === null && child.signalCode === null);
  await Promise.all(running.map((child) => (child.kill("SIGTERM"), once(child, "exit"))));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The real worker, as `npm run worker` starts it. */
async function startWorker(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["app/worker.ts"], {
    cwd: join(import.meta.dirname, "../../.."),
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      DATABASE_URL: url,
      CLUB_SECRET: "a secret for tests, long enough to be one",
      CLUB_DATA_DIR: folder,
      CLUB_WORKER_PORT: String(await findFreePort()),
      LOG_LEVEL: "error",
    },
    stdio: ["ignore", "inherit", "inherit"],
  });
  workers.push(child);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  await once(child, "exit");
}

function stateOf(batchId: string) {
  return db.payoutBatch.findUniqueOrThrow({ where: { id: batchId } });
}

test("a worker killed anywhere in a payout export loses nothing and pays nothing twice", async () => {
  await loadManyRewards(db, builders, { count: LINES, sourceKind: rewards.sourceKind() });
  const creator = builders.as(await builders.staff("finance"));
  const approver = builders.as(await builders.staff("finance"));
  const batchId = await lockedBatch(creator);
  await approvePayout(approver, { batchId, netFen: await netOf(batchId) });
  const [csv, xlsx] = [storage.path(`payouts/${batchId}.csv`), storage.path(`payouts/${batchId}.xlsx`)];

  const moments = [
    ["after the mark", async () => (await stateOf(batchId)).state === "exporting"],
    ["while the first file is written", () => partsOf(csv).length > 0],
    ["while the second file is written", () => partsOf(xlsx).length > 0],
  ] as const;
  for (const [moment, hasCome] of moments) {
    const worker = await startWorker();
    await waitUntil(async () => ((await hasCome()) ? true : undefined), PATIENCE_MS);
    await kill(worker);
    expect(await stateOf(batchId), moment).toMatchObject({ state: "exporting", csvKey: null });
    expect(await db.payoutLine.count({ where: { batchId, state: "queued" } }), moment).toBe(LINES);
    for (const part of [...partsOf(csv), ...partsOf(xlsx)]) rmSync(part);
  }

  await startWorker();
  const done = await waitUntil(async () => {
    const batch = await stateOf(batchId);
    return batch.state === "exported" ? batch : undefined;
  }, PATIENCE_MS);
  expect(await db.payoutLine.count({ where: { batchId, state: "sent" } })).toBe(LINES);
  expect(await db.ledgerTransaction.count({ where: { kind: "payout_hold" } })).toBe(LINES);
  expect(await db.auditEntry.count({ where: { action: "payout.export" } })).toBe(1);
  await assertBooks(db);

  const written = readFileSync(csv, "utf8").trimEnd().split("\r\n").slice(1);
  expect(new Set(written.map((line) => line.split(",")[0])).size).toBe(LINES);
  const before = hashOf(csv);
  const job = { ...builders.as({ kind: "job", name: "test" } as const), storage, signal: new AbortController().signal };
  await writeBankFiles(job, { batchId, number: done.number, longJobId: builders.id() });
  expect(hashOf(csv)).toBe(before);
}, 180_000);

/** @returns the files in which the storage writes a file until it is whole. */
function partsOf(path: string): string[] {
  return globSync(`${path}.*.part`);
}

function hashOf(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}
