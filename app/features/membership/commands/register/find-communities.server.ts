import type { ClientBase } from "pg";
import { newId, nowDate, type Context } from "#app/platform/context.ts";
import { invariant } from "#app/shared/invariant.ts";
import type { Reading } from "../../rules/register/read-row.ts";

/** The club's communities by name, and those that a register brings. */
export type Communities = {
  /** @throws for a name that was not added. */
  idOf(name: string): string;
  /** Adds those that the club does not have; a dry run only gives them an id. */
  addMissing(readings: readonly Pick<Reading, "community" | "city">[]): Promise<void>;
  /** Names that were added, in the order of the file. */
  added: readonly string[];
};

/** @param client in the transaction of the import. */
export async function findCommunities(
  client: ClientBase,
  ctx: Pick<Context, "clock" | "random">,
  { isDryRun }: { isDryRun: boolean },
): Promise<Communities> {
  const { rows } = await client.query<{ id: string; name: string }>("SELECT id, name FROM community");
  const ids = new Map(rows.map(({ id, name }) => [name, id]));
  const added: string[] = [];
  return {
    added,
    idOf(name) {
      const id = ids.get(name);
      invariant(id !== undefined, "a community is added before its homes");
      return id;
    },
    async addMissing(readings) {
      for (const { community: name, city } of readings) {
        if (ids.has(name)) continue;
        const id = newId(ctx);
        ids.set(name, id);
        added.push(name);
        if (!isDryRun) await addCommunity(client, { id, name, city, createdAt: nowDate(ctx) });
      }
    },
  };
}

async function addCommunity(
  client: ClientBase,
  { id, name, city, createdAt }: { id: string; name: string; city: string; createdAt: Date },
): Promise<void> {
  await client.query("INSERT INTO community (id, name, city, created_at) VALUES ($1, $2, $3, $4)", [
    id,
    name,
    city,
    createdAt,
  ]);
}
