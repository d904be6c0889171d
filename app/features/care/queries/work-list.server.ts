import type { Context, StaffActor } from "#app/platform/context.ts";
import type { Prisma } from "#app/platform/db/database.ts";
import { normalizeCode } from "#app/shared/codes.ts";
import { readPageKey, writePageKey } from "#app/shared/page-key.ts";
import type { CareCategory, CareKind } from "../rules/care-kinds.ts";
import type { VIEWS } from "../schemas.ts";
import { IS_CLOSED, IS_OPEN, WAITS_FOR_OWNER } from "./standing.server.ts";

const PAGE_ROWS = 40;

export type View = (typeof VIEWS)[number];

export type RequestFilter = {
  view: View;
  kind: CareKind | null;
  category: CareCategory | null;
  community: string | null;
  emergency: "1" | null;
  mine: "1" | null;
  q: string;
  /** Page key of the last row shown: `promisedAt` of open requests, `updatedAt` of the rest, and id. */
  after: string | null;
};

const STANDS: Readonly<Record<View, Prisma.CareRequestWhereInput>> = {
  open: IS_OPEN,
  waiting: WAITS_FOR_OWNER,
  closed: IS_CLOSED,
};

const columns = {
  id: true,
  number: true,
  kind: true,
  category: true,
  words: true,
  emergency: true,
  state: true,
  inWarranty: true,
  warrantyEndsOn: true,
  staffId: true,
  visitorName: true,
  visitFrom: true,
  visitUntil: true,
  promisedAt: true,
  answeredAt: true,
  rating: true,
  timesReopened: true,
  createdAt: true,
  updatedAt: true,
  memberId: true,
  homeId: true,
  member: { select: { name: true } },
  _count: { select: { photos: true } },
} satisfies Prisma.CareRequestSelect;

export type WorkRow = Prisma.CareRequestGetPayload<{ select: typeof columns }>;

/** The desk's work list. What is open comes with the oldest promise first, the rest with the latest change first. */
export async function listRequests(
  ctx: Context<StaffActor>,
  filter: RequestFilter,
): Promise<{ rows: WorkRow[]; next: string | null }> {
  const isOpen = filter.view === "open";
  const found = await ctx.db.careRequest.findMany({
    where: { AND: [whereOf(ctx, filter), beyond(filter.after, isOpen)] },
    orderBy: isOpen ? [{ promisedAt: "asc" }, { id: "asc" }] : [{ updatedAt: "desc" }, { id: "desc" }],
    take: PAGE_ROWS + 1,
    select: columns,
  });
  const rows = found.slice(0, PAGE_ROWS);
  const last = rows.at(-1);
  if (found.length <= PAGE_ROWS || last === undefined) return { rows, next: null };
  return { rows, next: writePageKey({ at: isOpen ? last.promisedAt : last.updatedAt, id: last.id }) };
}

/** @returns how many requests of each kind are in the view, the kind filter apart. */
export async function countByKind(ctx: Context<StaffActor>, filter: RequestFilter): Promise<Map<CareKind, number>> {
  const groups = await ctx.db.careRequest.groupBy({
    by: ["kind"],
    where: whereOf(ctx, { ...filter, kind: null }),
    _count: true,
  });
  return new Map(groups.map(({ kind, _count }) => [kind, _count]));
}

/** @returns one request with all that was said and done. */
export async function readRequest({ db }: Context<StaffActor>, requestId: string) {
  return db.careRequest.findUnique({
    where: { id: requestId },
    include: {
      photos: { select: { id: true, width: true, height: true }, orderBy: { ordinal: "asc" } },
      steps: { orderBy: { ordinal: "desc" } },
    },
  });
}

/** @returns what the desk owes, the oldest promise first, for Today. */
export async function listOwed(ctx: Context<StaffActor>, take: number): Promise<WorkRow[]> {
  return ctx.db.careRequest.findMany({
    where: IS_OPEN,
    orderBy: [{ promisedAt: "asc" }, { id: "asc" }],
    take,
    select: columns,
  });
}

function whereOf({ actor }: Context<StaffActor>, filter: RequestFilter): Prisma.CareRequestWhereInput {
  const { view, kind, category, community, emergency, mine, q } = filter;
  return {
    AND: STANDS[view],
    ...(kind === null ? {} : { kind }),
    ...(category === null ? {} : { category }),
    ...(community === null ? {} : { home: { communityId: community } }),
    ...(emergency === null ? {} : { emergency: true }),
    ...(mine === null ? {} : { staffId: actor.staffId }),
    ...(q === "" ? {} : { OR: searchFor(q) }),
  };
}

/** A request's number, a member, a room, who comes, or words of the report. */
function searchFor(q: string): Prisma.CareRequestWhereInput[] {
  return [
    { number: normalizeCode(q) },
    { member: { name: { contains: q } } },
    { home: { room: { contains: q } } },
    { visitorName: { contains: q } },
    { words: { contains: q } },
  ];
}

function beyond(after: string | null, isOpen: boolean): Prisma.CareRequestWhereInput {
  const key = readPageKey(after);
  if (key === null) return {};
  const { at, id } = key;
  return isOpen
    ? { OR: [{ promisedAt: { gt: at } }, { promisedAt: at, id: { gt: id } }] }
    : { OR: [{ updatedAt: { lt: at } }, { updatedAt: at, id: { lt: id } }] };
}
