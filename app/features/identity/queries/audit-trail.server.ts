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
  /** The subject's name, title or number where it has one. */
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
  const of = (kind: string) => ({ id: { in: idsOf(kind) } });
  const found = await Promise.all([
    named("staff", db.staff.findMany({ where: of("staff"), select })),
    named("member", db.member.findMany({ where: of("member"), select })),
    named("clerk", db.merchantClerk.findMany({ where: of("clerk"), select })),
    named("branch", db.branch.findMany({ where: of("branch"), select })),
    named("merchant", db.merchant.findMany({ where: of("merchant"), select })),
    named("project", db.project.findMany({ where: of("project"), select })),
    named("care_request", db.careRequest.findMany({ where: of("care_request"), select: { id: true, number: true } })),
    named("payout_batch", db.payoutBatch.findMany({ where: of("payout_batch"), select: { id: true, number: true } })),
    named("event", db.event.findMany({ where: of("event"), select: { id: true, title: true } })),
    named("perk", db.perk.findMany({ where: of("perk"), select: { id: true, title: true } })),
    named("reward", db.reward.findMany({ where: of("reward"), select: { id: true, title: true } })),
    named("voucher", db.voucher.findMany({ where: of("voucher"), select: { id: true, code: true } })),
    named("referral", db.referral.findMany({ where: of("referral"), select: { id: true, friendName: true } })),
  ]);
  return new Map(found.flat());
}

/** @returns what each row is called, by its kind and id. */
async function named(kind: string, rows: Promise<({ id: string } & Record<string, string>)[]>) {
  return (await rows).map(({ id, ...rest }) => [`${kind}/${id}`, Object.values(rest).join(" ")] as const);
}
