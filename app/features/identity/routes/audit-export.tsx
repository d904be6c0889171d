import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import type { TFunction } from "i18next";
import { Readable } from "node:stream";
import type { Context, StaffActor } from "#app/platform/context.ts";
import { requireStaff } from "#app/platform/http/guards.ts";
import type { Format } from "#app/platform/i18n/format.ts";
import { BYTE_ORDER_MARK, csvLine } from "#app/shared/csv.ts";
import { writeAudit } from "../commands/write-audit.server.ts";
import { readAuditTrail } from "../queries/audit-trail.server.ts";
import { auditFilterSchema, type AuditFilter } from "../schemas.ts";
import { actionWords, actorWords, detailWords, subjectWords } from "./parts/audit-words.server.ts";

const BATCH = 1_000;

/** The filtered audit trail as a file that spreadsheets open; the export is itself a line of the trail. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "audit.see");
  const query = new URL(request.url).searchParams;
  const filter = auditFilterSchema.parse(Object.fromEntries([...query].filter(([, value]) => value !== "")));
  const { action, actor, subject, from, until } = filter;
  const wanted = Object.entries({ action, actor, subject, from, until }).filter(([, value]) => value !== undefined);
  await writeAudit(ctx.db, ctx, { action: "audit.export", detail: Object.fromEntries(wanted) });
  const rows = Readable.from(writeRows(ctx, filter, { texts: context.texts("identity"), format: context.format }));
  return new Response(createReadableStreamFromReadable(rows), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="audit.csv"',
      "Cache-Control": "no-store",
    },
  });
}

async function* writeRows(
  ctx: Context<StaffActor>,
  filter: AuditFilter,
  { texts, format }: { texts: TFunction; format: Format },
): AsyncGenerator<string> {
  const heads = ["at", "who", "what", "about", "facts"].map((column) => texts(`audit.${column}`));
  yield BYTE_ORDER_MARK + csvLine(heads);
  for (let before = filter.before; ;) {
    const lines = await readAuditTrail(ctx, { ...filter, before }, BATCH);
    for (const line of lines) {
      const words = [actorWords(texts, line), actionWords(texts, line.action), subjectWords(texts, line)];
      yield csvLine([line.at.toISOString(), ...words, detailWords(texts, format, line)]);
    }
    before = lines.at(-1);
    if (lines.length < BATCH) return;
  }
}
