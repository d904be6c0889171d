import type { Queryable } from "#app/platform/db/database.ts";

/** @returns the names of members of staff by id. */
export async function staffNames(db: Queryable, ids: readonly string[]): Promise<Map<string, string>> {
  const staff = await db.staff.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } });
  return new Map(staff.map(({ id, name }) => [id, name]));
}
