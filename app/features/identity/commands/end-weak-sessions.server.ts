import { nowDate, type Context } from "#app/platform/context.ts";
import { Prisma, type Tx } from "#app/platform/db/database.ts";

/** Ends the staff sessions that were opened without the authenticator which a role of theirs requires by now. */
export async function endWeakSessions(tx: Tx, ctx: Pick<Context, "clock">): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    UPDATE session SET revoked_at = ${nowDate(ctx)}
     WHERE kind = 'staff' AND revoked_at IS NULL AND second_factor_at IS NULL
       AND EXISTS (SELECT 1 FROM staff_role r JOIN role_policy p ON p.role = r.role
                    WHERE r.staff_id = session.staff_id AND p.requires_totp)`);
}
