import type { Queryable } from "#app/platform/db/database.ts";

const COLUMNS = {
  id: true,
  email: true,
  name: true,
  passwordHash: true,
  totpSecretEnc: true,
  totpConfirmedAt: true,
  totpLastCounter: true,
} as const;

/** What signing in needs to know of an active member of staff. */
export type StaffForSignIn = NonNullable<Awaited<ReturnType<typeof findStaffForSignIn>>>;

/** @returns an active member of staff by mail address (lower case) or id, or null. */
export function findStaffForSignIn(db: Queryable, key: { email: string } | { id: string }) {
  return db.staff.findFirst({ where: { ...key, state: "active" }, select: COLUMNS });
}

/** @returns whether one of the person's roles asks for an authenticator. */
export async function requiresTotp(db: Queryable, staffId: string): Promise<boolean> {
  const roles = await db.staffRole.findMany({ where: { staffId }, select: { role: true } });
  const strict = await db.rolePolicy.count({
    where: { role: { in: roles.map(({ role }) => role) }, requiresTotp: true },
  });
  return strict > 0;
}
