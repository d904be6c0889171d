import type { Context, StaffActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ROLES, type Role } from "#app/shared/abilities.ts";
import { assertMay } from "./authorise.server.ts";
import { endWeakSessions } from "./end-weak-sessions.server.ts";
import { writeAudit } from "./write-audit.server.ts";

/** Says which roles sign in with an authenticator. Sessions opened without it end at once, the actor's own too. */
export async function setRolePolicy(ctx: Context<StaffActor>, strictRoles: readonly Role[]): Promise<void> {
  assertMay(ctx.actor, "staff.manage");
  await inTransaction(ctx.db, async (tx) => {
    for (const role of ROLES) {
      const requiresTotp = strictRoles.includes(role);
      await tx.rolePolicy.upsert({ where: { role }, create: { role, requiresTotp }, update: { requiresTotp } });
    }
    await endWeakSessions(tx, ctx);
    await writeAudit(tx, ctx, { action: "staff.role_policy", detail: { requiresTotp: [...strictRoles] } });
  });
}
