import { createHash } from "node:crypto";
import { nowDate, type Context } from "#app/platform/context.ts";
import type { Queryable } from "#app/platform/db/database.ts";
import type { ColumnMapping } from "../../rules/register/map-columns.ts";
import { columnMappingSchema } from "../../schemas.ts";

/** @returns the mapping last confirmed for a line of headings, null for headings never seen. */
export async function recallMapping(db: Queryable, headers: readonly string[]): Promise<ColumnMapping | null> {
  const known = await db.registerColumnMapping.findUnique({ where: { headerHash: hashOf(headers) } });
  return known === null ? null : columnMappingSchema.parse(known.mapping);
}

/** Keeps a confirmed mapping for the next file with the same headings. */
export async function rememberMapping(
  db: Queryable,
  ctx: Pick<Context, "clock">,
  headers: readonly string[],
  mapping: ColumnMapping,
): Promise<void> {
  const data = { mapping, updatedAt: nowDate(ctx) };
  await db.registerColumnMapping.upsert({
    where: { headerHash: hashOf(headers) },
    create: { headerHash: hashOf(headers), ...data },
    update: data,
  });
}

function hashOf(headers: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(headers)).digest("hex");
}
