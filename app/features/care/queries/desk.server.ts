import type { Queryable } from "#app/platform/db/database.ts";
import { ROLE_ABILITIES, ROLES } from "#app/shared/abilities.ts";

const DESK_ROLES = ROLES.filter((role) => ROLE_ABILITIES[role].includes("care.manage"));

export type DeskMember = { staffId: string; name: string };

/** @returns the active members of staff to whom requests can be given, by name. */
export async function listDesk(db: Queryable): Promise<DeskMember[]> {
  const found = await db.staff.findMany({
    where: { state: "active", roles: { some: { role: { in: [...DESK_ROLES] } } } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
  return found.map(({ id, name }) => ({ staffId: id, name }));
}

/** @returns one of them; null for everybody else. */
export async function findDeskMember(db: Queryable, staffId: string): Promise<DeskMember | null> {
  const found = await db.staff.findFirst({
    where: { id: staffId, state: "active", roles: { some: { role: { in: [...DESK_ROLES] } } } },
    select: { name: true },
  });
  return found && { staffId, name: found.name };
}
