import type { TFunction } from "i18next";
import { Avatar } from "#app/ui/avatar.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { classNames } from "#app/ui/class-names.ts";
import type { Column } from "#app/ui/data-table.tsx";
import type { CareCategory, CareKind } from "../rules/care-kinds.ts";
import type { Grade } from "../rules/grade-request.ts";
import type { CareState } from "../rules/move-request.ts";

export type WorkRowShown = {
  id: string;
  number: string;
  due: { text: string; detail: string; isLate: boolean };
  grade: Grade;
  emergency: boolean;
  title: string;
  who: string;
  kind: CareKind;
  category: CareCategory;
  state: CareState;
  warranty: { tone: "ok" | "attend" | "gold"; text: string } | null;
  staff: string | null;
  visitor: string | null;
  rating: number | null;
};

const gradeClass = {
  A: "bg-persimmon-wash text-persimmon-ink outline outline-persimmon-line",
  B: "bg-sunken text-ink-2 outline outline-line",
  C: "bg-deep text-ink-2",
};

/** The columns of the desk's work list. */
export function workColumns(t: TFunction<"care">): Column<WorkRowShown>[] {
  return [
    {
      key: "due",
      header: t("desk.due"),
      cell: ({ due }) => (
        <span className={classNames("block", due.isLate && "text-persimmon-ink")}>
          <b className="block font-semibold">{due.text}</b>
          <span className={classNames("block text-meta", due.isLate ? "text-persimmon-ink" : "text-ink-3")}>
            {due.detail}
          </span>
        </span>
      ),
    },
    {
      key: "grade",
      header: t("desk.grade"),
      cell: ({ grade }) => (
        <span
          title={t(`grade.${grade}`)}
          className={classNames("grid size-6 place-items-center rounded-s text-13 font-semibold", gradeClass[grade])}
        >
          {grade}
        </span>
      ),
    },
    {
      key: "what",
      header: t("desk.what"),
      wrap: true,
      cell: ({ title, who, emergency }) => (
        <span className="block min-w-56">
          <span className="line-clamp-1 font-semibold">
            {emergency ? <Badge tone="bad">{t("desk.emergency")}</Badge> : null} {title}
          </span>
          <span className="line-clamp-1 text-ink-2">{who}</span>
        </span>
      ),
    },
    {
      key: "category",
      header: t("desk.category"),
      cell: ({ kind, category }) => (
        <>
          <span className="block">{t(`kind.${kind}`)}</span>
          <span className="block text-meta text-ink-3">{t(`category.${category}`)}</span>
        </>
      ),
    },
    {
      key: "warranty",
      header: t("desk.warranty"),
      cell: ({ warranty }) => (warranty ? <Badge tone={warranty.tone}>{warranty.text}</Badge> : t("desk.none")),
    },
    {
      key: "staff",
      header: t("desk.staff"),
      cell: ({ staff, visitor, rating }) => (
        <span className={classNames("flex items-center gap-2", !staff && "text-persimmon-ink")}>
          <Avatar size="small" name={staff ?? undefined} />
          <span>
            <span className="block">{staff ?? t("desk.nobody")}</span>
            {visitor ? <span className="block text-meta text-ink-3">{t("visitor", { name: visitor })}</span> : null}
            {rating ? <span className="block text-meta text-ink-3">{t("one.ratedOf", { rating })}</span> : null}
          </span>
        </span>
      ),
    },
  ];
}
