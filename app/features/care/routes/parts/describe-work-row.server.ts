import type { HomeCard } from "#app/features/membership/public.server.ts";
import { nowDate } from "#app/platform/context.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { plainDateFromDate, todayIn } from "#app/shared/club-time.ts";
import type { WorkRow } from "../../queries/work-list.server.ts";
import { coverOn } from "../../rules/arrange-warranties.ts";
import { categoryOf, wordingOf } from "../../rules/care-kinds.ts";
import { gradeRequest } from "../../rules/grade-request.ts";
import { owedIn } from "../../rules/promise-next.ts";

/** @returns a request as the desk's work list shows it. */
export function describeWorkRow(
  context: RequestContext,
  row: WorkRow,
  { homes, names }: { homes: ReadonlyMap<string, HomeCard>; names: ReadonlyMap<string, string> },
) {
  const t = context.texts("care");
  const { kind, state, words, homeId, staffId, timesReopened } = row;
  const category = categoryOf(kind, row.category);
  return {
    id: row.id,
    number: row.number,
    due: describeDue(context, row),
    grade: gradeRequest({ ...row, category }),
    emergency: row.emergency,
    title: words || t(`category.${category}`),
    who: [
      homes.get(homeId ?? "")?.label,
      row.member.name,
      timesReopened > 0 ? t("desk.reopened", { count: timesReopened }) : null,
      row._count.photos > 0 ? t("desk.photos", { count: row._count.photos }) : null,
    ]
      .filter(Boolean)
      .join(" · "),
    kind,
    category,
    state,
    warranty: describeCover(context, row),
    staff: staffId === null ? null : (names.get(staffId) ?? null),
    visitor: state === "scheduled" ? row.visitorName : null,
    rating: row.rating,
  };
}

/**
 * What is owed and until when, of a visit from when, as Today says it; a promise that was broken says by how much. Praise
 * was promised nothing.
 */
export function describeDue(
  context: RequestContext,
  row: Pick<
    WorkRow,
    "kind" | "state" | "answeredAt" | "promisedAt" | "createdAt" | "updatedAt" | "visitFrom" | "visitUntil"
  >,
) {
  const { format, texts, ctx } = context;
  const t = texts("care");
  const owed = owedIn(row);
  const wording = { context: wordingOf(row.kind) };
  if (owed === null) {
    return { text: format.time(row.updatedAt).text, detail: t(`state.${row.state}`, wording), isLate: false };
  }
  if (row.kind === "praise") {
    return { text: format.time(row.createdAt).text, detail: t("owes.answer", wording), isLate: false };
  }
  const lateMs = nowDate(ctx).getTime() - row.promisedAt.getTime();
  const { visitFrom, visitUntil } = row;
  const visit =
    owed === "visit" && visitFrom !== null && visitUntil !== null
      ? { from: format.time(visitFrom).text, opens: format.clock(visitFrom), closes: format.clock(visitUntil) }
      : null;
  const promised = format.time(row.promisedAt).text;
  if (lateMs > 0) {
    const detail = `${t(`owes.${owed}`)} ${visit ? `${visit.from}–${visit.closes}` : promised}`;
    return { text: t("desk.lateBy", { span: describeSpan(context, lateMs) }), detail, isLate: true };
  }
  return visit
    ? { text: visit.from, detail: `${t("owes.visit")} ${visit.opens}–${visit.closes}`, isLate: false }
    : { text: promised, detail: t(`owes.${owed}`), isLate: false };
}

/** @returns a stretch of time in the two units that matter: 2 天 3 小时, 1 小时 10 分, 8 分. */
export function describeSpan({ texts }: RequestContext, ms: number): string {
  const t = texts("care");
  const minutes = Math.max(1, Math.floor(ms / 60_000));
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const parts = days > 0 ? { days, hours } : hours > 0 ? { hours, minutes: rest } : { minutes: rest };
  return Object.entries(parts)
    .filter(([, count]) => count > 0)
    .map(([unit, count]) => t(`span.${unit}`, { count }))
    .join(" ");
}

function describeCover({ texts, ctx }: RequestContext, { inWarranty, warrantyEndsOn }: WorkRow) {
  if (inWarranty === null || warrantyEndsOn === null) return null;
  const t = texts("care");
  const endsOn = plainDateFromDate(warrantyEndsOn);
  const { state, daysLeft } = coverOn({ endsOn, inWarranty }, todayIn(ctx.clock.now(), ctx.zone));
  if (state === "ending" && daysLeft >= 0)
    return { tone: "attend" as const, text: t("desk.coverLeft", { count: daysLeft }) };
  return inWarranty
    ? { tone: "ok" as const, text: t("cover.covered") }
    : { tone: "gold" as const, text: t("cover.care") };
}
