import type { Queryable } from "#app/platform/db/database.ts";

/** @returns the names of members of staff by id; null, for nobody, is left out. */
export async function staffNames(db: Queryable, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const found = await db.staff.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } });
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** @returns all members of staff by name, also those who are suspended: what they did stays. */
export function listStaffNames(db: Queryable): Promise<{ id: string; name: string }[]> {
  return db.staff.findMany({ select: { id: true, name: true }, orderBy: [{ name: "asc" }, { id: "asc" }] });
}
