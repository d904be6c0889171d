import type { Context } from "#app/platform/context.ts";
import { Prisma } from "#app/platform/db/database.ts";
import { dateFromInstant, Temporal } from "#app/shared/club-time.ts";
import type { AuditFilter } from "../schemas.ts";
import { readNames, type Thing } from "./audit-names.server.ts";

export type AuditLine = {
  id: bigint;
  at: Date;
  actorKind: string;
  /** Who did it, by name where there is one. */
  actor: string | null;
  action: string;
  subjectKind: string | null;
  subjectId: string | null;
  /** The subject's name, title or number where it has one. */
  subject: string | null;
  detail: Prisma.JsonObject;
};

type Reader = Pick<Context, "db" | "zone">;

/** Details that are ids, and of what kind. */
const DETAIL_KINDS: Readonly<Record<string, string>> = {
  homeId: "home",
  memberId: "member",
  consultantId: "staff",
  contactId: "contact",
  line: "payout_line",
};

/** @returns up to `limit` lines of the audit trail, newest first, those that come after `filter.before`. */
export async function readAuditTrail({ db, zone }: Reader, filter: AuditFilter, limit: number): Promise<AuditLine[]> {
  const entries = await db.auditEntry.findMany({
    where: whereClause(filter, zone),
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: limit,
  });
  const nameOf = await readNames(
    db,
    entries.flatMap(({ actorKind, actorId, subjectKind, subjectId, detail }) => [
      { kind: actorKind, id: actorId },
      { kind: subjectKind, id: subjectId },
      ...thingsIn(detail),
    ]),
  );
  return entries.map(({ actorId, detail, ...entry }) => ({
    ...entry,
    actor: actorId && (nameOf({ kind: entry.actorKind, id: actorId }) ?? actorId),
    subject: nameOf({ kind: entry.subjectKind, id: entry.subjectId }),
    detail: nameThingsIn(detail, nameOf),
  }));
}

function thingsIn(detail: Prisma.JsonValue): Thing[] {
  return factsOf(detail).flatMap(([fact, id]) => {
    const kind = DETAIL_KINDS[fact];
    return kind !== undefined && typeof id === "string" ? [{ kind, id }] : [];
  });
}

/** @returns the facts with names in the place of ids; an id that has no name stays. */
function nameThingsIn(detail: Prisma.JsonValue, nameOf: (thing: Thing) => string | null): Prisma.JsonObject {
  const named = factsOf(detail).map(([fact, value]) => {
    const kind = DETAIL_KINDS[fact];
    const name = kind !== undefined && typeof value === "string" ? nameOf({ kind, id: value }) : null;
    return [fact, name ?? value];
  });
  return Object.fromEntries(named);
}

function factsOf(detail: Prisma.JsonValue): [string, Prisma.JsonValue | undefined][] {
  return typeof detail === "object" && detail !== null && !Array.isArray(detail) ? Object.entries(detail) : [];
}

/** @returns every action that the trail holds, by name, in one step per action through the index. */
export async function listAuditActions({ db }: Pick<Context, "db">): Promise<string[]> {
  const rows = await db.$queryRaw<{ action: string }[]>(Prisma.sql`
    WITH RECURSIVE found AS (
      (SELECT action FROM audit_entry ORDER BY action LIMIT 1)
      UNION ALL
      SELECT (SELECT action FROM audit_entry WHERE action > found.action ORDER BY action LIMIT 1)
        FROM found WHERE found.action IS NOT NULL
    )
    SELECT action FROM found WHERE action IS NOT NULL`);
  return rows.map(({ action }) => action);
}

function whereClause(filter: AuditFilter, zone: string): Prisma.AuditEntryWhereInput {
  const [subjectKind, subjectId] = filter.subject?.split("/") ?? [];
  const { before } = filter;
  return {
    // The first half alone begins the index where the page begins.
    AND: before && [{ at: { lte: before.at } }, { OR: [{ at: { lt: before.at } }, { id: { lt: before.id } }] }],
    action: filter.action || undefined,
    ...(filter.actor === undefined ? {} : { actorKind: "staff", actorId: filter.actor }),
    ...(subjectId === undefined ? {} : { subjectKind, subjectId }),
    at: {
      gte: filter.from === undefined ? undefined : startOf(filter.from, zone),
      lt: filter.until === undefined ? undefined : startOf(filter.until, zone, 1),
    },
  };
}

/** Midnight in the club's zone at the start of a day, or so many days later. */
function startOf(day: string, zone: string, daysLater = 0): Date {
  const midnight = Temporal.PlainDate.from(day).add({ days: daysLater }).toZonedDateTime(zone);
  return dateFromInstant(midnight.toInstant());
}
