import type { Role } from "#app/shared/abilities.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";

/** Somebody whose roles or state somebody else wants to change. */
export type RoleChange = {
  /** Who asks; null for the operator at the command line. */
  byStaffId: string | null;
  staffId: string;
  /** Active administrators as it stands. */
  administrators: readonly string[];
  /** Roles afterwards; none when the person is suspended. */
  roles: readonly Role[];
};

/**
 * Says whether a change of roles or a suspension may happen: nobody changes their own, so that gaining an ability
 * always takes two, and the club keeps an administrator.
 */
export function judgeRoleChange(change: RoleChange): Outcome<undefined, "own_roles" | "last_administrator"> {
  if (change.byStaffId === change.staffId) return refuse("own_roles");
  const others = change.administrators.filter((id) => id !== change.staffId);
  const isOneAfter = change.roles.includes("administrator");
  const wasOne = change.administrators.includes(change.staffId);
  return wasOne && !isOneAfter && others.length === 0 ? refuse("last_administrator") : ok();
}
