import { staffNames } from "#app/features/identity/public.server.ts";
import { homeCards } from "#app/features/membership/public.server.ts";
import { nowDate, type Context, type StaffActor } from "#app/platform/context.ts";
import { categoryOf, type CareCategory, type CareKind } from "../rules/care-kinds.ts";
import { owedIn, type Owed } from "../rules/promise-next.ts";
import { listOwed } from "./work-list.server.ts";

export type DuePromise = {
  requestId: string;
  number: string;
  kind: CareKind;
  category: CareCategory;
  words: string;
  emergency: boolean;
  memberId: string;
  memberName: string;
  /** Null for words that concern no home. */
  homeLabel: string | null;
  /** Who of the desk sees to it; null while nobody does. */
  staffId: string | null;
  staffName: string | null;
  owes: Owed;
  promisedAt: Date;
  reportedAt: Date;
  /** When the visit begins that is owed; null while none is arranged. */
  visitFrom: Date | null;
  isLate: boolean;
};

/** @returns what the desk has promised owners and not yet done, the oldest promise first. */
export async function listDuePromises(ctx: Context<StaffActor>, { take }: { take: number }): Promise<DuePromise[]> {
  const rows = await listOwed(ctx, take);
  const [homes, names] = await Promise.all([
    homeCards(
      ctx.db,
      rows.flatMap(({ homeId }) => homeId ?? []),
    ),
    staffNames(
      ctx.db,
      rows.map(({ staffId }) => staffId),
    ),
  ]);
  const now = nowDate(ctx);
  return rows.map(({ id, number, kind, category, words, emergency, memberId, member, homeId, staffId, ...row }) => ({
    requestId: id,
    number,
    kind,
    category: categoryOf(kind, category),
    words,
    emergency,
    memberId,
    memberName: member.name,
    homeLabel: homes.get(homeId ?? "")?.label ?? null,
    staffId,
    staffName: names.get(staffId ?? "") ?? null,
    owes: owedIn(row) ?? "plan",
    promisedAt: row.promisedAt,
    reportedAt: row.createdAt,
    visitFrom: row.visitFrom,
    isLate: row.promisedAt < now,
  }));
}
