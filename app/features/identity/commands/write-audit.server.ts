import { actorColumns, nowDate, type Context, type StaffActor } from "#app/platform/context.ts";
import type { Db, Prisma, Tx } from "#app/platform/db/database.ts";

/** What was done, and to what. */
export type AuditFact = {
  /** Dotted verb of the field, such as "staff.suspend"; also its key under `audit.actions` in the texts. */
  action: string;
  subjectKind?: string;
  subjectId?: string;
  /** Plain facts that tell the action; never a full phone, identity or bank number. */
  detail?: Prisma.InputJsonObject;
};

/** Adds a line to the audit trail. Call it in the transaction of what it tells, so that neither exists alone. */
export async function writeAudit(tx: Tx | Db, ctx: Pick<Context, "clock" | "actor">, fact: AuditFact): Promise<void> {
  await tx.auditEntry.create({
    data: {
      at: nowDate(ctx),
      ...actorColumns(ctx.actor),
      action: fact.action,
      subjectKind: fact.subjectKind,
      subjectId: fact.subjectId,
      detail: fact.detail ?? {},
    },
  });
}

/** @returns who acts on their own account before a session opens: themselves, with no ability yet. */
export function asOneself({ clock }: Pick<Context, "clock">, staff: { id: string; name: string }) {
  const actor: StaffActor = {
    kind: "staff",
    staffId: staff.id,
    name: staff.name,
    roles: [],
    abilities: new Set(),
    memberId: null,
  };
  return { clock, actor };
}
