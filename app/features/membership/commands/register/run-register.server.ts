import type { ClientBase } from "pg";
import { nowDate } from "#app/platform/context.ts";
import { openSheet } from "#app/platform/sheet/open-sheet.ts";
import type { PreviewRow } from "../../rules/register/preview-row.ts";
import { baseTierId } from "../create-tier.server.ts";
import { applyChunk } from "./apply-chunk.server.ts";
import { auditImport } from "./audit-import.server.ts";
import { fillChunks, PREVIEW_ROWS, type Chunk } from "./fill-chunks.server.ts";
import { judgeChunk, type Counts } from "./judge-chunk.server.ts";
import { keepFaults } from "./keep-faults.server.ts";
import { inLongTransaction } from "./long-transaction.server.ts";
import { openReadAhead } from "./read-ahead.server.ts";
import { readRows } from "./read-rows.server.ts";
import type { RegisterContext } from "./register-context.ts";
import {
  keepRejected,
  keepResult,
  lockRegister,
  type RegisterFile,
  type RegisterResult,
} from "./register-record.server.ts";
import { addCommunities, findMissingCommunities, stageChunk } from "./stage-chunk.server.ts";
import { CREATE_STAGING_TABLES, START_RUN } from "./staging-tables.ts";

export type RunOptions = {
  importId: string;
  /** Changes nothing of the club: only what is wrong with the rows is written down. */
  isDryRun: boolean;
  /** Who of the staff started it; left out where the context's own actor did. */
  staffId?: string;
  /** Told after each chunk how many rows are through. @returns false to stop: nothing is changed then. */
  onProgress(rows: number): Promise<boolean>;
};

/** Somebody stopped the run; the club is as it was. */
export class RegisterStopped extends Error {
  override name = "RegisterStopped";

  constructor() {
    super("Somebody stopped the run of the register");
  }
}

/** Imports run one after the other: two of one file at once would each find the other's homes missing. */
const LOCK_IMPORTS = "SELECT pg_advisory_xact_lock(hashtextextended('membership.register', 0))";

/**
 * Reads a stored register and judges or imports it, in one transaction: all of it or nothing, whatever happens to the
 * process. Run again after a crash it does the same; run again after its end it does nothing.
 * @returns null when the import was done already.
 * @throws RegisterStopped, or SheetRefused for what only shows while reading the file.
 */
export function runRegister(ctx: RegisterContext, options: RunOptions): Promise<RegisterResult | null> {
  return inLongTransaction(ctx.pool, async (client) => {
    if (!options.isDryRun) await client.query(LOCK_IMPORTS);
    const file = await lockRegister(client, options.importId);
    return file && runFile(client, ctx, file, options);
  });
}

async function runFile(
  client: ClientBase,
  ctx: RegisterContext,
  file: RegisterFile,
  { importId, isDryRun, staffId, onProgress }: RunOptions,
): Promise<RegisterResult> {
  const now = nowDate(ctx);
  const result: RegisterResult = { rows: 0, created: 0, updated: 0, unchanged: 0, rejected: 0 };
  const preview: PreviewRow[] = [];
  const newCommunities = new Set<string>();
  await client.query("DELETE FROM register_import_fault WHERE import_id = $1", [importId]);
  await client.query(CREATE_STAGING_TABLES);
  await client.query(START_RUN, [importId, now, isDryRun ? null : await baseTierId(ctx, ctx.db)]);
  const sheet = await openSheet(ctx.storage.path(file.storageKey));
  const chunks = openReadAhead(fillChunks(ctx, readRows(sheet, file)));
  try {
    for (let chunk = await chunks.take(); chunk !== undefined; chunk = await chunks.take()) {
      await stageChunk(client, chunk);
      const missing = await findMissingCommunities(client);
      chunks.begin();
      for (const { name } of missing) newCommunities.add(name);
      if (!isDryRun) await addCommunities(client, ctx, missing);
      const { counts, findings } = await judgeChunk(client);
      await keepFaults(client, { importId, vault: ctx.vault, chunk, findings });
      if (!isDryRun) {
        await applyChunk(client, counts);
        await keepRejected(client, importId, chunk);
      }
      addCounts(result, counts, chunk);
      if (preview.length < PREVIEW_ROWS) preview.push(...chunk.preview.slice(0, PREVIEW_ROWS - preview.length));
      if (!(await onProgress(chunk.lastRow))) throw new RegisterStopped();
    }
  } finally {
    await chunks.close();
  }
  const state = isDryRun ? "checked" : "done";
  await keepResult(client, importId, { state, result, preview, communities: [...newCommunities], now });
  if (!isDryRun) await auditImport(client, ctx, { importId, staffId });
  return result;
}

function addCounts(result: RegisterResult, counts: Counts, { phones, faulty }: Chunk): void {
  result.rows += phones.size + faulty.length;
  result.created += counts.created;
  result.updated += counts.updated;
  result.unchanged += counts.unchanged;
  result.rejected += counts.rejected + faulty.length;
}
