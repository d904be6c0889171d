import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { TFunction } from "i18next";
import { requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { listStaffNames } from "../queries/staff-names.server.ts";
import { listAuditActions, readAuditTrail, type AuditLine } from "../queries/audit-trail.server.ts";
import { findSubjectPage } from "../rules/subject-pages.ts";
import { auditFilterSchema, writeAuditKey, type AuditFilter } from "../schemas.ts";
import { AuditScreen } from "../screens/audit-screen.tsx";
import { actionWords, actorWords, detailWords, subjectWords } from "./parts/audit-words.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "identity" };

const PAGE_SIZE = 50;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "audit.see");
  const texts = context.texts("identity");
  const query = new URL(request.url).searchParams;
  const filter = auditFilterSchema.parse(Object.fromEntries([...query].filter(([, value]) => value !== "")));
  const [lines, actions, people] = await Promise.all([
    readAuditTrail(ctx, filter, PAGE_SIZE + 1),
    listAuditActions(ctx),
    listStaffNames(ctx.db),
  ]);
  const shown = lines.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  const next = new URLSearchParams(query);
  if (last !== undefined) next.set("before", writeAuditKey(last));
  const anySubject = new URLSearchParams(query);
  for (const name of ["subject", "before"]) anySubject.delete(name);
  return {
    title: texts("audit.title"),
    filter: {
      action: filter.action ?? "",
      actor: filter.actor ?? "",
      subject: filter.subject,
      from: filter.from ?? "",
      until: filter.until ?? "",
    },
    subject: about(texts, filter, shown[0]),
    anySubjectTo: `?${anySubject}`,
    people: people.map(({ id, name }) => ({ value: id, label: name })),
    actions: actions.map((action) => ({ value: action, label: actionWords(texts, action) })),
    lines: shown.map((line) => ({
      id: String(line.id),
      at: context.format.time(line.at),
      actor: actorWords(texts, line),
      action: actionWords(texts, line.action),
      subject: subjectWords(texts, line),
      subjectTo: line.subjectKind && `?subject=${line.subjectKind}/${line.subjectId}`,
      openTo: findSubjectPage(ctx.actor.abilities, { kind: line.subjectKind, id: line.subjectId }),
      detail: detailWords(texts, context.format, line),
    })),
    nextTo: lines.length > PAGE_SIZE ? `?${next}` : null,
    exportTo: `/staff/audit/export?${query}`,
  };
}

/** @returns the one thing that the list is about, in words; null when it is about everything. */
function about(texts: TFunction, { subject }: AuditFilter, line: AuditLine | undefined): string | null {
  if (subject === undefined) return null;
  return line ? subjectWords(texts, line) : subject;
}

export default function Audit() {
  return <AuditScreen {...useLoaderData<typeof loader>()} />;
}
