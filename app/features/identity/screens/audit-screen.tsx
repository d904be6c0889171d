import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { DateLabel } from "#app/ui/date-label.tsx";
import { DateInput } from "#app/ui/date-time-input.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Field } from "#app/ui/field.tsx";
import { ActiveFilters, FilterBar } from "#app/ui/filter-bar.tsx";
import { Icon } from "#app/ui/icon.tsx";
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
  filter: { action: string; actor: string; subject?: string; from: string; until: string };
  /** The one thing the list is about, when it is. */
  subject: string | null;
  /** The same list about everything. */
  anySubjectTo: string;
  /** The staff, for the choice of one. */
  people: { value: string; label: string }[];
  actions: { value: string; label: string }[];
  lines: Line[];
  nextTo: string | null;
  exportTo: string;
};

/** Who did or looked at what, newest first. Nothing here can be changed. */
export function AuditScreen(props: Props) {
  const { title, filter, subject, anySubjectTo, people, actions, lines, nextTo, exportTo } = props;
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
      <FilterBar label={t("audit.filter")} keep={{ subject: filter.subject }}>
        <Field label={t("audit.who")}>
          <Select name="actor" defaultValue={filter.actor} placeholder={t("audit.everybody")} options={people} />
        </Field>
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
        filters={subject === null ? [] : [{ name: t("audit.about"), value: subject, removeTo: anySubjectTo }]}
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
            cell: ({ detail }) => (detail === "" ? null : <Facts text={detail} />),
            wrap: true,
          },
        ]}
        empty={<EmptyState icon="eye" title={t("audit.nothing")} detail={t("audit.nothingDetail")} />}
      />
      <Pager next={nextTo ?? undefined} />
    </>
  );
}

/** So many characters fit into the three lines of a phone's table. */
const SHORT_FACTS = 60;

/** A long text shows its beginning, and all of it when it is touched. */
function Facts({ text }: { text: string }) {
  if (text.length <= SHORT_FACTS) return text;
  return (
    <details className="group">
      <summary className="flex cursor-pointer list-none items-end gap-1">
        <span className="line-clamp-3 min-w-0 flex-1 group-open:line-clamp-none">{text}</span>
        <Icon name="chevron-down" size={16} className="mb-0.5 text-ink-3 group-open:rotate-180" />
      </summary>
    </details>
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
