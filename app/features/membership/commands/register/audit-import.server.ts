import type { ClientBase } from "pg";
import { actorColumns, nowDate, type Context } from "#app/platform/context.ts";

/**
 * The trail's own command writes through another connection; this line has to live or fall with the import. JSONB keeps
 * shorter names first, so the trail shows the counts before the file's name, which may be long.
 */
const WRITE_LINE = `
  INSERT INTO audit_entry (at, actor_kind, actor_id, action, subject_kind, subject_id, detail)
  SELECT $2, $3, $4, 'register.imported', 'register_import', id, jsonb_build_object(
    'rows', rows, 'created', created, 'updated', updated, 'rejected', rejected, 'unchanged', unchanged,
    'registerFile', file_name)
  FROM register_import WHERE id = $1`;

/**
 * Writes into the audit trail, within the import's own transaction, which file came in and what became of its rows.
 * @param by.staffId who of the staff started it; without one it was the context's actor.
 */
export async function auditImport(
  client: ClientBase,
  ctx: Pick<Context, "clock" | "actor">,
  { importId, staffId }: { importId: string; staffId?: string },
): Promise<void> {
  const { actorKind, actorId } = staffId ? { actorKind: "staff", actorId: staffId } : actorColumns(ctx.actor);
  await client.query(WRITE_LINE, [importId, nowDate(ctx), actorKind, actorId]);
}
