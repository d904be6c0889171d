import type { Context } from "#app/platform/context.ts";
import { ABILITIES, ROLE_ABILITIES, ROLES, type Role } from "#app/shared/abilities.ts";

export type RoleOverview = {
  roles: { role: Role; people: number; requiresTotp: boolean }[];
  abilities: { ability: string; roles: readonly Role[] }[];
};

/** @returns who may do what, how many active people hold each role, and which roles need an authenticator. */
export async function readRoleOverview({ db }: Pick<Context, "db">): Promise<RoleOverview> {
  const counts = await db.staffRole.groupBy({
    by: ["role"],
    where: { staff: { state: "active" } },
    _count: { _all: true },
  });
  const strict = await db.rolePolicy.findMany({ where: { requiresTotp: true }, select: { role: true } });
  return {
    roles: ROLES.map((role) => ({
      role,
      people: counts.find((count) => count.role === role)?._count._all ?? 0,
      requiresTotp: strict.some((policy) => policy.role === role),
    })),
    abilities: ABILITIES.map((ability) => ({
      ability,
      roles: ROLES.filter((role) => ROLE_ABILITIES[role].includes(ability)),
    })),
  };
}
