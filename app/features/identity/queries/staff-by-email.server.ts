import type { Queryable } from "#app/platform/db/database.ts";

/** @param email lower case. @returns the member of staff, active or suspended, or null. */
export function readStaffByEmail(db: Queryable, email: string) {
  return db.staff.findUnique({ where: { email }, select: { id: true } });
}
