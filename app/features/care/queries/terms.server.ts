import type { Queryable } from "#app/platform/db/database.ts";
import type { CareTermsKind } from "#app/platform/db/generated/enums.ts";
import { SERVICE_DEFAULTS, type ServiceTerms } from "../rules/service-terms.ts";
import { WARRANTY_DEFAULTS } from "../rules/warranty-defaults.ts";
import { isComponent } from "../rules/care-kinds.ts";
import type { WarrantyPromise, WarrantyRules } from "../rules/warranty-rules.ts";
import { serviceTermsSchema, warrantyTermsSchema } from "../schemas.ts";

/** @returns the warranty's periods and seasons that hold now: the club's newest version, or the built-in defaults. */
export async function readWarrantyRules(db: Queryable): Promise<WarrantyRules> {
  const newest = await findNewest(db, "warranty");
  return newest === null ? WARRANTY_DEFAULTS : { version: newest.version, ...warrantyTermsSchema.parse(newest.terms) };
}

/** @returns how fast the desk answers now, and when it is open. */
export async function readServiceTerms(db: Queryable): Promise<ServiceTerms> {
  const newest = await findNewest(db, "service");
  if (newest === null) return SERVICE_DEFAULTS;
  const { calendar, ...minutes } = serviceTermsSchema.parse(newest.terms);
  return {
    version: newest.version,
    ...minutes,
    calendar: { ...calendar, holidays: new Set(calendar.holidays), makeUpDays: new Set(calendar.makeUpDays) },
  };
}

/** @returns what the developer promises the owners of a community beyond the law. */
export async function readPromises(db: Queryable, communityId: string): Promise<WarrantyPromise[]> {
  const rows = await db.warrantyPromise.findMany({ where: { communityId }, orderBy: { component: "asc" } });
  return rows.flatMap(({ component, count, unit }) =>
    isComponent(component) ? [{ component, period: { count, unit } }] : [],
  );
}

/** @returns the versions of one kind of terms, newest first, with who made them. */
export async function listTermsVersions(db: Queryable, kind: CareTermsKind) {
  return db.careTerms.findMany({
    where: { kind },
    orderBy: { version: "desc" },
    select: { version: true, note: true, createdById: true, createdAt: true },
  });
}

function findNewest(db: Queryable, kind: CareTermsKind) {
  return db.careTerms.findFirst({ where: { kind }, orderBy: { version: "desc" } });
}
