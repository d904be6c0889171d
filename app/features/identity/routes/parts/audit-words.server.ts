import type { TFunction } from "i18next";
import type { Format } from "#app/platform/i18n/format.ts";
import type { AuditLine } from "../../queries/audit-trail.server.ts";

/** @returns an action in words; one that has none yet by its name. */
export function actionWords(texts: TFunction, action: string): string {
  return texts(`audit.actions.${action.replaceAll(".", "_")}`, { defaultValue: action });
}

/** @returns who did it: the name, or what kind of actor it was. */
export function actorWords(texts: TFunction, { actorKind, actor }: AuditLine): string {
  if (actorKind === "job" && actor !== null) return texts("audit.job", { name: jobWords(texts, actor) });
  return actor ?? texts(`audit.actors.${actorKind}`);
}

/** A job's name, such as rewards:export-payout, holds what separates the parts of a key. */
function jobWords(texts: TFunction, job: string): string {
  return texts(`audit.jobs.${job.replaceAll(/[:-]/g, "_")}`, { defaultValue: job.replaceAll(":", " ") });
}

/** @returns what it was done to: a name, or kind and id. */
export function subjectWords(texts: TFunction, { subjectKind, subjectId, subject }: AuditLine): string {
  if (subjectKind === null) return "";
  const kind = texts(`audit.subjects.${subjectKind}`, { defaultValue: subjectKind });
  return [kind, subject ?? subjectId].filter(Boolean).join(" ");
}

/** @returns the plain facts of a line, as one text: "Roles: Finance, Auditor; E-mail: …". */
export function detailWords(texts: TFunction, format: Format, { detail }: AuditLine): string {
  return Object.entries(detail)
    .map(([name, value]) =>
      texts("audit.fact", {
        name: texts(`audit.details.${name}`, { defaultValue: name }),
        value: isAmount(name, value) ? format.money(BigInt(value)) : valueWords(texts, format, value),
      }),
    )
    .join(texts("audit.factComma"));
}

/** Amounts are kept as text: JSON has no bigint. An export's own query may hold anything under such a name. */
function isAmount(name: string, value: unknown): value is string {
  return name.endsWith("Fen") && typeof value === "string" && /^-?\d{1,18}$/.test(value);
}

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

function valueWords(texts: TFunction, format: Format, value: unknown): string {
  if (Array.isArray(value)) return value.map((each) => valueWords(texts, format, each)).join(texts("listComma"));
  if (typeof value === "boolean") return texts(value ? "audit.isSo" : "audit.isNotSo");
  if (typeof value !== "string") return String(value ?? "–");
  if (INSTANT.test(value) || DAY.test(value)) return momentWords(format, value);
  return texts([`audit.values.${value}`, `roles.${value}`], { defaultValue: value });
}

function momentWords(format: Format, value: string): string {
  const moment = new Date(value);
  if (Number.isNaN(moment.getTime())) return value;
  return DAY.test(value) ? format.day(moment).text : format.time(moment).text;
}
