import type { Context } from "#app/platform/context.ts";
import { Prisma, type Db } from "#app/platform/db/database.ts";
import { dateFromInstant, Temporal } from "#app/shared/club-time.ts";
import { isUuid } from "#app/shared/ids.ts";
import type { AuditFilter } from "../schemas.ts";

export type AuditLine = {
  id: bigint;
  at: Date;
  actorKind: string;
  /** Who did it, by name where there is one. */
  actor: string | null;
  action: string;
  subjectKind: string | null;
  subjectId: string | null;
  /** The subject's name where it is a person. */
  subject: string | null;
  detail: Prisma.JsonValue;
};

type Reader = Pick<Context, "db" | "zone">;

/** @returns up to `limit` lines of the audit trail, newest first, those older than `filter.before`. */
export async function readAuditTrail({ db, zone }: Reader, filter: AuditFilter, limit: number): Promise<AuditLine[]> {
  const entries = await db.auditEntry.findMany({
    where: whereClause(filter, zone),
    orderBy: { id: "desc" },
    take: limit,
  });
  const people = entries.flatMap(({ actorKind, actorId, subjectKind, subjectId }) => [
    { kind: actorKind as string, id: actorId },
    { kind: subjectKind, id: subjectId },
  ]);
  const names = await readNames(db, people);
  return entries.map(({ actorId, ...entry }) => ({
    ...entry,
    actor: actorId && (names.get(`${entry.actorKind}/${actorId}`) ?? actorId),
    subject: names.get(`${entry.subjectKind}/${entry.subjectId}`) ?? null,
  }));
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
  return {
    id: filter.before === undefined ? undefined : { lt: filter.before },
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

async function readNames(
  db: Db,
  people: readonly { kind: string | null; id: string | null }[],
): Promise<Map<string, string>> {
  const idsOf = (kind: string) => [
    ...new Set(people.flatMap(({ kind: found, id }) => (found === kind && id !== null && isUuid(id) ? [id] : []))),
  ];
  const select = { id: true, name: true };
  const [staff, members, clerks] = await Promise.all([
    db.staff.findMany({ where: { id: { in: idsOf("staff") } }, select }),
    db.member.findMany({ where: { id: { in: idsOf("member") } }, select }),
    db.merchantClerk.findMany({ where: { id: { in: idsOf("clerk") } }, select }),
  ]);
  return new Map([
    ...staff.map(({ id, name }) => [`staff/${id}`, name] as const),
    ...members.map(({ id, name }) => [`member/${id}`, name] as const),
    ...clerks.map(({ id, name }) => [`clerk/${id}`, name] as const),
  ]);
}
