import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import type { TFunction } from "i18next";
import { Readable } from "node:stream";
import { writeAudit } from "#app/features/identity/public.server.ts";
import type { Context, StaffActor } from "#app/platform/context.ts";
import { notFound, readId, requireStaff } from "#app/platform/http/guards.ts";
import type { Format } from "#app/platform/i18n/format.ts";
import { groupCode } from "#app/shared/codes.ts";
import { BYTE_ORDER_MARK, csvLine } from "#app/shared/csv.ts";
import { listGuests } from "../queries/guests.server.ts";
import { readStaffEvent } from "../queries/staff-event.server.ts";

const BATCH_ROWS = 500;
const COLUMNS = ["guest", "kind", "bookedBy", "phone", "home", "code", "booked", "came"] as const;

/** Everybody who has a seat, one line each, as a file that spreadsheets open; the export is audited. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "events.manage");
  const event = await readStaffEvent(ctx, readId(params.id));
  if (event === null) throw notFound();
  await writeAudit(ctx.db, ctx, { action: "event.export", subjectKind: "event", subjectId: event.id });
  const rows = Readable.from(writeRows(ctx, event.id, context.texts("events"), context.format));
  return new Response(createReadableStreamFromReadable(rows), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="guests-${context.format.dayOf(event.startsAt).iso}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}

async function* writeRows(
  ctx: Context<StaffActor>,
  eventId: string,
  texts: TFunction,
  format: Format,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(COLUMNS.map((column) => texts(`guests.${column}`)));
  for (let after: string | null = null; ;) {
    const page: Awaited<ReturnType<typeof listGuests>> = await listGuests(ctx, eventId, {
      q: "",
      after,
      rows: BATCH_ROWS,
    });
    for (const { guests, code, memberName, maskedPhone, home, bookedAt } of page.rows) {
      for (const { name, kind, checkedInAt } of guests) {
        const came = checkedInAt === null ? "" : format.time(checkedInAt).full;
        const booked = format.time(bookedAt).full;
        yield csvLine([name, texts(`register.${kind}`), memberName, maskedPhone, home, groupCode(code), booked, came]);
      }
    }
    after = page.next;
    if (after === null) return;
  }
}
