import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import type { TFunction } from "i18next";
import { writeAudit } from "#app/features/identity/public.server.ts";
import type { Context, StaffActor } from "#app/platform/context.ts";
import { requireStaff } from "#app/platform/http/guards.ts";
import { BYTE_ORDER_MARK, csvLine } from "#app/shared/csv.ts";
import { maskNumbers } from "#app/shared/mask-numbers.ts";
import { listMembers, type MemberLine, type MemberPlace } from "../queries/member-list.server.ts";
import type { MemberListQuery } from "../schemas.ts";
import { filterOf, orderOf, readMemberQuery } from "./parts/member-query.server.ts";

const BATCH_ROWS = 500;
const COLUMNS = ["name", "salutation", "phone", "homes", "handover", "tier", "joined", "state"] as const;

/** The filtered members as a file that spreadsheets open, phones masked; the export is a line of the audit trail. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "members.see");
  const query = readMemberQuery(request);
  await writeAudit(ctx.db, ctx, { action: "members.export", detail: { filter: describeFilter(request) } });
  const lines = writeLines(ctx, query, context.texts("membership"));
  return new Response(createReadableStreamFromReadable(Readable.from(lines)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="members.csv"',
      "Cache-Control": "no-store",
    },
  });
}

/** A telephone number that was searched for is starred: the trail is read by people who may not see it. */
function describeFilter(request: Request): string {
  const { searchParams } = new URL(request.url);
  return [...searchParams].map(([name, value]) => `${name}=${maskNumbers(value)}`).join(" ");
}

async function* writeLines(ctx: Context<StaffActor>, query: MemberListQuery, t: TFunction): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(COLUMNS.map((column) => t(`members.column.${column}`)));
  const list = { filter: filterOf(query), order: orderOf(query), take: BATCH_ROWS };
  for (let place: MemberPlace | null = null; ;) {
    const { rows, hasNext } = await listMembers(ctx, { ...list, place });
    for (const row of rows) yield csvLine(cellsOf(row, t));
    const last = rows.at(-1);
    if (!hasNext || last === undefined) return;
    place = { memberId: last.memberId, side: "after" };
  }
}

function cellsOf(member: MemberLine, t: TFunction): string[] {
  const { name, salutation, maskedPhone, homes, tierName, joinedAt, state } = member;
  return [
    name,
    salutation,
    maskedPhone,
    homes.map(({ label, relation }) => `${label} ${t(`relation.${relation}`)}`).join("; "),
    homes.map(({ handoverOn }) => handoverOn?.toISOString().slice(0, 10) ?? "").join("; "),
    tierName,
    joinedAt.toISOString(),
    t(`members.states.${state}`),
  ];
}
