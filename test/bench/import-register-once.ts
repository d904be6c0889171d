/** Imports a register once and prints how long it took and how much memory. Arguments: the file, a folder for storage. */
import { createReadStream } from "node:fs";
import { receiveRegister } from "#app/features/membership/commands/register/receive-register.server.ts";
import { runRegister } from "#app/features/membership/commands/register/run-register.server.ts";
import { systemClock } from "#app/platform/clock.ts";
import { newId } from "#app/platform/context.ts";
import { openDatabase } from "#app/platform/db/database.ts";
import { systemRandom } from "#app/platform/random.ts";
import { openStorage } from "#app/platform/storage.ts";
import { createVault } from "#app/platform/vault.ts";

const [file = "", folder = ""] = process.argv.slice(2);
const { db, pool, close } = openDatabase(process.env.DATABASE_URL ?? "", { max: 4 });
const storage = openStorage(folder);
const actor = { kind: "job", name: "bench" } as const;
const vault = createVault("a secret for benchmarks, long enough");
const ctx = { db, pool, storage, clock: systemClock, random: systemRandom, vault, zone: "Asia/Shanghai", actor };
await db.$queryRaw`SELECT 1`;

const start = performance.now();
const received = await receiveRegister(ctx, storage, {
  id: newId(ctx),
  fileName: "register.csv",
  body: createReadStream(file),
});
if (!received.ok) throw new Error(received.reason);
const { importId } = received.value;
const result = await runRegister(ctx, { importId, isDryRun: false, onProgress: () => Promise.resolve(true) });
const ms = performance.now() - start;

const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ ms, megabytes, created: result?.created ?? 0 }));
await close();
