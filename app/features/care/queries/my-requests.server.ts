import { nowDate, type Context, type MemberActor } from "#app/platform/context.ts";
import type { Prisma } from "#app/platform/db/database.ts";
import { readPageKey, writePageKey } from "#app/shared/page-key.ts";
import type { CareKind } from "../rules/care-kinds.ts";
import { householdScope } from "./scope.server.ts";
import { IS_OPEN, WAITS_FOR_OWNER } from "./standing.server.ts";

const PAGE_ROWS = 20;
const OPEN_ROWS = 20;

const columns = {
  id: true,
  number: true,
  homeId: true,
  memberId: true,
  kind: true,
  category: true,
  words: true,
  emergency: true,
  state: true,
  promisedAt: true,
  answeredAt: true,
  visitorName: true,
  visitorPhoneEnc: true,
  visitFrom: true,
  visitUntil: true,
  completedAt: true,
  confirmedAt: true,
  rating: true,
  createdAt: true,
  photos: { select: { id: true }, orderBy: { ordinal: "asc" }, take: 1 },
  steps: { where: { kind: "scheduled" }, select: { at: true }, orderBy: { ordinal: "desc" }, take: 1 },
} satisfies Prisma.CareRequestSelect;

type Row = Prisma.CareRequestGetPayload<{ select: typeof columns }>;

/** One of the household's requests, with its first photo and the moment at which its visit was agreed. */
export type MyRequest = Omit<Row, "photos" | "steps"> & { photoId: string | null; scheduledAt: Date | null };

/**
 * @returns what is open, the next promise first, then what waits for the owner's word; of one home or of all. Praise that was
 *   passed on waits for nothing.
 */
export async function listOpenRequests(ctx: Context<MemberActor>, homeId: string | null = null): Promise<MyRequest[]> {
  const scope = await householdScope(ctx.db, ctx.actor.memberId);
  const [open, waiting] = await Promise.all(
    [IS_OPEN, WAITS_FOR_OWNER].map((stands) =>
      ctx.db.careRequest.findMany({
        where: { AND: [scope, atHome(homeId), stands] },
        orderBy: [{ promisedAt: "asc" }, { id: "asc" }],
        take: OPEN_ROWS,
        select: columns,
      }),
    ),
  );
  return [...(open ?? []), ...(waiting ?? [])].map(myRequestOf);
}

/**
 * All that the household has reported, newest first.
 * @param filter.kind every kind when left out.
 * @param filter.before page key of the last one shown: `createdAt` and id.
 */
export async function listMyRequests(
  ctx: Context<MemberActor>,
  { kind, homeId = null, before = null }: { kind?: CareKind; homeId?: string | null; before?: string | null },
): Promise<{ rows: MyRequest[]; next: string | null }> {
  const scope = await householdScope(ctx.db, ctx.actor.memberId);
  const found = await ctx.db.careRequest.findMany({
    where: { AND: [scope, { kind }, atHome(homeId), olderThan(before)] },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: PAGE_ROWS + 1,
    select: columns,
  });
  const rows = found.slice(0, PAGE_ROWS).map(myRequestOf);
  const last = rows.at(-1);
  return { rows, next: found.length > PAGE_ROWS && last ? writePageKey({ at: last.createdAt, id: last.id }) : null };
}

/** @returns how many requests the household has of a home. */
export async function countMyRequests(ctx: Context<MemberActor>, homeId: string): Promise<number> {
  const scope = await householdScope(ctx.db, ctx.actor.memberId);
  return ctx.db.careRequest.count({ where: { AND: [scope, atHome(homeId)] } });
}

/** @returns the next visit to any home of the actor's; null when nobody is to come. */
export async function nextVisit(ctx: Context<MemberActor>) {
  const scope = await householdScope(ctx.db, ctx.actor.memberId);
  const visit = await ctx.db.careRequest.findFirst({
    where: { AND: [scope, { state: "scheduled", visitUntil: { gte: nowDate(ctx) } }] },
    orderBy: [{ visitFrom: "asc" }, { id: "asc" }],
    select: {
      id: true,
      number: true,
      kind: true,
      category: true,
      words: true,
      visitorName: true,
      visitFrom: true,
      visitUntil: true,
    },
  });
  if (visit === null || visit.visitorName === null || visit.visitFrom === null || visit.visitUntil === null)
    return null;
  const { id, visitorName, visitFrom, visitUntil, ...request } = visit;
  return { ...request, requestId: id, visitorName, visitFrom, visitUntil };
}

/** @returns one request with its photos and history, the latest first; null for those of other households. */
export async function readMyRequest(ctx: Context<MemberActor>, requestId: string) {
  const scope = await householdScope(ctx.db, ctx.actor.memberId);
  return ctx.db.careRequest.findFirst({
    where: { AND: [{ id: requestId }, scope] },
    include: {
      photos: { select: { id: true, width: true, height: true }, orderBy: { ordinal: "asc" } },
      steps: { orderBy: { ordinal: "desc" } },
    },
  });
}

function myRequestOf({ photos, steps, ...row }: Row): MyRequest {
  return { ...row, photoId: photos[0]?.id ?? null, scheduledAt: steps[0]?.at ?? null };
}

function olderThan(before: string | null): Prisma.CareRequestWhereInput {
  const key = readPageKey(before);
  if (key === null) return {};
  const { at, id } = key;
  return { OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: id } }] };
}

function atHome(homeId: string | null): Prisma.CareRequestWhereInput {
  return homeId === null ? {} : { homeId };
}
