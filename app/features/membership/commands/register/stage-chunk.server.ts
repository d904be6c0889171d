import type { ClientBase } from "pg";
import { newId, nowDate, type Context } from "#app/platform/context.ts";
import { copyLines } from "#app/platform/db/copy-lines.ts";
import type { Chunk } from "./fill-chunks.server.ts";
import { CO_OWNER_TARGET, EMPTY_STAGING_TABLES, PERSON_TARGET, ROW_TARGET } from "./staging-tables.ts";

/** Fills the staging tables with a chunk, whose lines need no memory from then on: the next chunk takes it. */
export async function stageChunk(client: ClientBase, { lines }: Chunk): Promise<void> {
  await client.query(EMPTY_STAGING_TABLES);
  await copyLines(client, ROW_TARGET, lines.rows.splice(0));
  await copyLines(client, PERSON_TARGET, lines.persons.splice(0));
  await copyLines(client, CO_OWNER_TARGET, lines.coOwners.splice(0));
}

const MISSING_COMMUNITIES = `
  SELECT community AS name, max(city) AS city FROM staged_row
  WHERE NOT EXISTS (SELECT FROM community WHERE community.name = staged_row.community)
  GROUP BY community ORDER BY min(row)`;

/** @returns names in the staged chunk that the club has no community for, in the order of the file. */
export async function findMissingCommunities(client: ClientBase): Promise<{ name: string; city: string }[]> {
  const { rows } = await client.query<{ name: string; city: string }>(MISSING_COMMUNITIES);
  return rows;
}

/** Adds communities that a register brings. */
export async function addCommunities(
  client: ClientBase,
  ctx: Pick<Context, "clock" | "random">,
  communities: readonly { name: string; city: string }[],
): Promise<void> {
  for (const { name, city } of communities) {
    const values = [newId(ctx), name, city, nowDate(ctx)];
    await client.query("INSERT INTO community (id, name, city, created_at) VALUES ($1, $2, $3, $4)", values);
  }
}
