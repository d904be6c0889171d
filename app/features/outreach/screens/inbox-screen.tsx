import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { DateLabel } from "#app/ui/date-label.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { INBOX_VIEWS } from "../schemas.ts";

type DateText = { text: string; full: string; iso: string };
type Row = {
  id: string;
  holder: "bot" | "waiting" | "staff";
  name: string;
  bound: boolean;
  reason: string | null;
  /** Of what waits, since when. */
  since: DateText | null;
  promised: DateText | null;
  late: boolean;
  at: DateText;
  text: string;
};

const HOLDER_TONES = { bot: "neutral", waiting: "attend", staff: "ok" } as const;

/** The conversations of the chat bot: those that wait for a person first. */
export function InboxScreen({
  title,
  view,
  rows,
  next,
}: {
  title: string;
  view: string;
  rows: Row[];
  next: number | null;
}) {
  const { t } = useTranslation("outreach");
  return (
    <>
      <PageHeader title={title} />
      <Tabs
        label={t("inbox.views")}
        className="mb-4"
        items={INBOX_VIEWS.map((each) => ({
          to: `/staff/conversations?view=${each}`,
          label: t(`inbox.view.${each}`),
          active: each === view,
        }))}
      />
      <DataTable
        caption={title}
        rows={rows}
        rowKey={(row) => row.id}
        rowTo={(row) => `/staff/conversations/${row.id}`}
        columns={[
          {
            key: "name",
            header: t("inbox.name"),
            cell: (row) => (
              <>
                <b>{row.name}</b> {row.bound ? null : <span className="text-ink-3">{t("inbox.unbound")}</span>}
              </>
            ),
          },
          {
            key: "text",
            header: t("inbox.text"),
            wrap: true,
            cell: (row) => <span className="line-clamp-1">{row.text}</span>,
          },
          {
            key: "holder",
            header: t("inbox.holder"),
            cell: (row) => (
              <Badge tone={row.reason === null ? HOLDER_TONES[row.holder] : "attend"}>
                {row.reason ?? t(`inbox.holds.${row.holder}`)}
              </Badge>
            ),
          },
          {
            key: "promised",
            header: t("inbox.promised"),
            cell: (row) =>
              row.promised ? (
                <span className={row.late ? "font-semibold text-persimmon-ink" : undefined}>
                  <DateLabel {...row.promised} />
                </span>
              ) : null,
          },
          { key: "since", header: t("inbox.since"), cell: (row) => row.since && <DateLabel {...row.since} /> },
          { key: "at", header: t("inbox.last"), cell: (row) => <DateLabel {...row.at} /> },
        ]}
        empty={<EmptyState icon="message" title={t("inbox.none")} detail={t("inbox.noneDetail")} />}
      />
      <Pager next={next && view !== "waiting" ? `?view=${view}&before=${next}` : undefined} />
    </>
  );
}
