import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { RegisterContext } from "#app/features/membership/commands/register/register-context.ts";
import { receiveRegister } from "#app/features/membership/commands/register/receive-register.server.ts";
import { runRegister } from "#app/features/membership/commands/register/run-register.server.ts";
import type { RegisterResult } from "#app/features/membership/commands/register/register-record.server.ts";
import { listRejected, type RejectedRow } from "#app/features/membership/queries/register/faults.server.ts";
import { newId } from "#app/platform/context.ts";
import type { Database } from "#app/platform/db/database.ts";
import { openStorage } from "#app/platform/storage.ts";
import { createBuilders } from "#test/support/builders.ts";

/** What importing registers takes, with a storage folder of the test file's own. */
export function createRegisterContext({ db, pool }: Pick<Database, "db" | "pool">): RegisterContext {
  const folder = mkdtempSync(join(tmpdir(), "kehui-registers-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const context = createBuilders(db).as({ kind: "job", name: "test" });
  return { ...context, pool, storage: openStorage(folder) };
}

/** Stores a file that must be readable. @returns the import's id. */
export async function receive(
  ctx: RegisterContext,
  body: Uint8Array | string,
  fileName = "业主册.csv",
): Promise<string> {
  const received = await receiveRegister(ctx, ctx.storage, { id: newId(ctx), fileName, body: stream(body) });
  if (!received.ok) throw new Error(received.reason);
  return received.value.importId;
}

export type Imported = RegisterResult & { importId: string; rejectedRows: RejectedRow[] };

/** Stores and imports a file, or judges it. */
export async function importFile(
  ctx: RegisterContext,
  body: Uint8Array | string,
  { isDryRun = false } = {},
): Promise<Imported> {
  const importId = await receive(ctx, body);
  const result = await runRegister(ctx, { importId, isDryRun, onProgress: () => Promise.resolve(true) });
  if (result === null) throw new Error("The import was done already");
  return { ...result, importId, rejectedRows: await listRejected(ctx, importId) };
}

export async function* stream(body: Uint8Array | string): AsyncGenerator<Uint8Array, void, undefined> {
  yield typeof body === "string" ? Buffer.from(body) : body;
}

const HEADER = "项目名称,楼栋,单元,房号,业主姓名,联系电话,交付日期,建筑面积,共有人,证件号码,备注";

/** A register in UTF-8 from rows of cells. */
export function register(...rows: readonly (readonly string[])[]): string {
  return [HEADER, ...rows.map((cells) => cells.join(","))].join("\r\n");
}
