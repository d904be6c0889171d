import type { TFunction } from "i18next";
import type { AuditLine } from "../../queries/audit-trail.server.ts";

/** @returns an action in words; one that has none yet by its name. */
export function actionWords(texts: TFunction, action: string): string {
  return texts(`audit.actions.${action.replaceAll(".", "_")}`, { defaultValue: action });
}

/** @returns who did it: the name, or what kind of actor it was. */
export function actorWords(texts: TFunction, { actorKind, actor }: AuditLine): string {
  return actor ?? texts(`audit.actors.${actorKind}`);
}

/** @returns what it was done to: a name, or kind and id. */
export function subjectWords(texts: TFunction, { subjectKind, subjectId, subject }: AuditLine): string {
  if (subjectKind === null) return "";
  const kind = texts(`audit.subjects.${subjectKind}`, { defaultValue: subjectKind });
  return [kind, subject ?? subjectId].filter(Boolean).join(" ");
}

/** @returns the plain facts of a line, as one text: "Roles: Finance, Auditor; E-mail: …". */
export function detailWords(texts: TFunction, { detail }: AuditLine): string {
  if (typeof detail !== "object" || detail === null || Array.isArray(detail)) return "";
  return Object.entries(detail)
    .map(([name, value]) => `${texts(`audit.details.${name}`, { defaultValue: name })}: ${valueWords(texts, value)}`)
    .join("; ");
}

function valueWords(texts: TFunction, value: unknown): string {
  if (Array.isArray(value)) return value.map((each) => valueWords(texts, each)).join(texts("listComma"));
  if (typeof value === "boolean") return texts(value ? "rolesPage.yes" : "rolesPage.no");
  return typeof value === "string" ? texts(`roles.${value}`, { defaultValue: value }) : String(value ?? "–");
}
