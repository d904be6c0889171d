import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { DateLabel } from "#app/ui/date-label.tsx";
import { DateInput } from "#app/ui/date-time-input.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Field } from "#app/ui/field.tsx";
import { ActiveFilters, FilterBar } from "#app/ui/filter-bar.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Select } from "#app/ui/select.tsx";

type Line = {
  id: string;
  at: { iso: string; text: string; full: string };
  actor: string;
  action: string;
  subject: string;
  subjectTo: string | null;
  /** The page of what the line is about. */
  openTo: string | null;
  detail: string;
};

type Props = {
  title: string;
  filter: { action: string; from: string; until: string };
  /** The one person the list is about, when it is. */
  person: string | null;
  actions: { value: string; label: string }[];
  lines: Line[];
  nextTo: string | null;
  exportTo: string;
};

/** Who did or looked at what, newest first. Nothing here can be changed. */
export function AuditScreen({ title, filter, person, actions, lines, nextTo, exportTo }: Props) {
  const { t } = useTranslation("identity");
  return (
    <>
      <PageHeader
        title={title}
        detail={t("audit.detail")}
        end={
          <ButtonLink to={exportTo} reloadDocument icon="download">
            {t("audit.export")}
          </ButtonLink>
        }
      />
      <FilterBar label={t("audit.filter")}>
        <Field label={t("audit.what")}>
          <Select name="action" defaultValue={filter.action} placeholder={t("audit.everything")} options={actions} />
        </Field>
        <Field label={t("audit.from")}>
          <DateInput name="from" defaultValue={filter.from} />
        </Field>
        <Field label={t("audit.until")}>
          <DateInput name="until" defaultValue={filter.until} />
        </Field>
      </FilterBar>
      <ActiveFilters
        clearTo="/staff/audit"
        filters={person === null ? [] : [{ name: t("audit.about"), value: person, removeTo: "/staff/audit" }]}
      />
      <DataTable
        caption={title}
        rows={lines}
        rowKey={({ id }) => id}
        columns={[
          { key: "at", header: t("audit.at"), cell: ({ at }) => <DateLabel {...at} /> },
          { key: "actor", header: t("audit.who"), cell: ({ actor }) => actor },
          { key: "action", header: t("audit.what"), cell: ({ action }) => action },
          { key: "subject", header: t("audit.about"), cell: (line) => <Subject line={line} /> },
          {
            key: "detail",
            header: t("audit.facts"),
            cell: ({ detail }) => (detail === "" ? null : <span className="line-clamp-3">{detail}</span>),
            wrap: true,
          },
        ]}
        empty={<EmptyState icon="eye" title={t("audit.nothing")} detail={t("audit.nothingDetail")} />}
      />
      <Pager next={nextTo ?? undefined} />
    </>
  );
}

function Subject({ line }: { line: Line }) {
  const { t } = useTranslation("identity");
  if (line.subjectTo === null) return null;
  return (
    <span className="flex flex-wrap items-baseline gap-x-3">
      <Link to={line.subjectTo} title={t("audit.only", { subject: line.subject })} className="hover:underline">
        {line.subject}
      </Link>
      {line.openTo ? (
        <Link to={line.openTo} aria-label={t("audit.openThing", { subject: line.subject })} className="text-link">
          {t("audit.open")}
        </Link>
      ) : null}
    </span>
  );
}
