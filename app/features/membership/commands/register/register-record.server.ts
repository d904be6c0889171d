import type { ClientBase } from "pg";
import { copyLine, copyLines } from "#app/platform/db/copy-lines.ts";
import { invariant } from "#app/shared/invariant.ts";
import type { ColumnMapping } from "../../rules/register/map-columns.ts";
import type { PreviewRow } from "../../rules/register/preview-row.ts";
import { columnMappingSchema, headersSchema } from "../../schemas.ts";
import type { Chunk } from "./fill-chunks.server.ts";
import type { Counts } from "./judge-chunk.server.ts";

/** What became of a register's rows, or would become. */
export type RegisterResult = { rows: number } & Counts;

/** What reading a stored register takes. */
export type RegisterFile = { storageKey: string; headerRow: number; headers: string[]; mapping: ColumnMapping };

/**
 * Takes the import for this transaction: a second run of the same one waits here and finds it done.
 * @returns null when it is done.
 */
export async function lockRegister(client: ClientBase, importId: string): Promise<RegisterFile | null> {
  const { rows } = await client.query<Record<string, unknown>>(
    "SELECT state, storage_key, header_row, headers, mapping FROM register_import WHERE id = $1 FOR UPDATE",
    [importId],
  );
  const row = rows[0];
  invariant(row !== undefined, "the import exists");
  if (row["state"] === "done") return null;
  const storageKey = row["storage_key"];
  invariant(typeof storageKey === "string", "the file is kept until the import is done");
  return {
    storageKey,
    headerRow: Number(row["header_row"]),
    headers: headersSchema.parse(row["headers"]),
    mapping: columnMappingSchema.parse(row["mapping"]),
  };
}

/** Writes down the rows that the file itself rejects; the judged ones are written by `applyChunk`. */
export async function keepRejected(client: ClientBase, importId: string, { faulty }: Chunk): Promise<void> {
  const lines = faulty.map(({ row }) => copyLine([importId, row, "rejected"]));
  await copyLines(client, "register_import_row (import_id, row, outcome)", lines);
}

const KEEP_RESULT = `
  UPDATE register_import SET state = $2, rows = $3, created = $4, updated = $5, unchanged = $6, rejected = $7,
    preview = $8, new_communities = $9, failure = NULL,
    checked_at = CASE WHEN $2 = 'checked'::import_state THEN $10 ELSE checked_at END,
    finished_at = CASE WHEN $2 = 'done'::import_state THEN $10 END
  WHERE id = $1`;

/** Writes the end of the run. */
export async function keepResult(
  client: ClientBase,
  importId: string,
  end: {
    state: "checked" | "done";
    result: RegisterResult;
    preview: PreviewRow[];
    communities: readonly string[];
    now: Date;
  },
): Promise<void> {
  const { rows, created, updated, unchanged, rejected } = end.result;
  const counts = [rows, created, updated, unchanged, rejected];
  await client.query(KEEP_RESULT, [
    importId,
    end.state,
    ...counts,
    JSON.stringify(end.preview),
    [...end.communities],
    end.now,
  ]);
}
