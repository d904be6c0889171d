import { nowDate, type Context } from "#app/platform/context.ts";
import { Prisma, type Tx } from "#app/platform/db/database.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import type { Role } from "#app/shared/abilities.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { judgeRoleChange } from "../rules/judge-role-change.ts";
import { assertMay, type Steward } from "./authorise.server.ts";
import { endWeakSessions } from "./end-weak-sessions.server.ts";
import { writeAudit } from "./write-audit.server.ts";

type Refusal = "unknown_staff" | "own_roles" | "last_administrator";

/** Gives a member of staff other roles; they count from the next request on. */
export async function changeRoles(
  ctx: Context<Steward>,
  { staffId, roles }: { staffId: string; roles: readonly Role[] },
): Promise<Outcome<undefined, Refusal>> {
  return changeStaff(ctx, staffId, roles, async (tx) => {
    await tx.staffRole.deleteMany({ where: { staffId } });
    await tx.staffRole.createMany({ data: roles.map((role) => ({ staffId, role })) });
    await endWeakSessions(tx, ctx);
    await writeAudit(tx, ctx, {
      action: "staff.change_roles",
      subjectKind: "staff",
      subjectId: staffId,
      detail: { roles: [...roles] },
    });
  });
}

/** Suspends a member of staff: every session ends, and signing in is refused like for a stranger. */
export async function suspendStaff(
  ctx: Context<Steward>,
  { staffId }: { staffId: string },
): Promise<Outcome<undefined, Refusal>> {
  return changeStaff(ctx, staffId, [], async (tx) => {
    await tx.staff.update({ where: { id: staffId }, data: { state: "suspended" } });
    await tx.session.updateMany({ where: { staffId, revokedAt: null }, data: { revokedAt: nowDate(ctx) } });
    await tx.passwordLink.deleteMany({ where: { staffId, usedAt: null } });
    await writeAudit(tx, ctx, { action: "staff.suspend", subjectKind: "staff", subjectId: staffId });
  });
}

/** Lets a suspended member of staff back in, with the roles from before. */
export async function reinstateStaff(
  ctx: Context<Steward>,
  { staffId }: { staffId: string },
): Promise<Outcome<undefined, "unknown_staff">> {
  assertMay(ctx.actor, "staff.manage");
  return inTransaction(ctx.db, async (tx) => {
    const { count } = await tx.staff.updateMany({
      where: { id: staffId, state: "suspended" },
      data: { state: "active" },
    });
    if (count === 0) return refuse("unknown_staff");
    await writeAudit(tx, ctx, { action: "staff.reinstate", subjectKind: "staff", subjectId: staffId });
    return ok();
  });
}

/** Changes one after the other, so that two administrators cannot remove each other at the same time. */
async function changeStaff(
  ctx: Context<Steward>,
  staffId: string,
  roles: readonly Role[],
  write: (tx: Tx) => Promise<void>,
): Promise<Outcome<undefined, Refusal>> {
  assertMay(ctx.actor, "staff.manage");
  return inTransaction(ctx.db, async (tx) => {
    const administrators = await lockAdministrators(tx);
    const known = await tx.staff.count({ where: { id: staffId } });
    if (known === 0) return refuse("unknown_staff");
    const byStaffId = ctx.actor.kind === "staff" ? ctx.actor.staffId : null;
    const judged = judgeRoleChange({ byStaffId, staffId, administrators, roles });
    if (judged.ok) await write(tx);
    return judged;
  });
}

async function lockAdministrators(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT s.id FROM staff s JOIN staff_role r ON r.staff_id = s.id AND r.role = 'administrator'
     WHERE s.state = 'active' ORDER BY s.id FOR UPDATE OF s`);
  return rows.map(({ id }) => id);
}
