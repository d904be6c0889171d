import { useTranslation } from "react-i18next";
import { DataTable } from "#app/ui/data-table.tsx";
import { DateLabel } from "#app/ui/date-label.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { SearchField } from "#app/ui/search-field.tsx";
import { StageDots, type Stage } from "#app/ui/stage-track.tsx";
import { StatTile, StatTiles } from "#app/ui/stat-tile.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { VIEWS } from "../schemas.ts";

type Row = {
  id: string;
  friend: string;
  phone: string;
  project: string;
  referrer: string;
  consultant: string | null;
  state: string;
  dots: Stage["state"][];
  until: { text: string; full: string; iso: string } | null;
  urgent: boolean;
  reward: string;
};

/** The consultants' work list: what runs out first on top. */
export function WorkListScreen({
  title,
  filter,
  stages,
  rows,
  next,
}: {
  title: string;
  filter: { view: string; q: string };
  stages: { stage: string; count: number }[];
  rows: Row[];
  next: string | null;
}) {
  const { t } = useTranslation("referrals");
  const address = (change: Record<string, string>) =>
    `/staff/referrals?${new URLSearchParams({ view: filter.view, ...(filter.q ? { q: filter.q } : {}), ...change })}`;
  return (
    <>
      <PageHeader title={title} />
      <StatTiles>
        {stages.map(({ stage, count }) => (
          <StatTile key={stage} label={t(`stage.${stage}`)} value={String(count)} />
        ))}
      </StatTiles>
      <div className="mt-5 mb-4 flex flex-wrap items-center justify-between gap-3">
        <Tabs
          label={t("staff.views")}
          items={VIEWS.map((view) => ({
            to: `/staff/referrals?view=${view}`,
            label: t(`staff.view.${view}`),
            active: view === filter.view,
          }))}
        />
        <FilterBar label={t("staff.search")} keep={{ view: filter.view }}>
          <SearchField placeholder={t("staff.searchHint")} defaultValue={filter.q} />
        </FilterBar>
      </div>
      <DataTable
        caption={title}
        rows={rows}
        rowKey={(row) => row.id}
        rowTo={(row) => `/staff/referrals/${row.id}`}
        columns={[
          {
            key: "friend",
            header: t("staff.friend"),
            cell: (row) => (
              <>
                <b>{row.friend}</b> <span className="text-ink-2">{row.phone}</span>
              </>
            ),
          },
          { key: "project", header: t("staff.project"), cell: (row) => row.project },
          { key: "referrer", header: t("staff.referrer"), cell: (row) => row.referrer },
          {
            key: "stage",
            header: t("staff.stage"),
            cell: (row) => (
              <span className="flex items-center gap-2">
                <StageDots label={row.state} stages={row.dots} /> {row.state}
              </span>
            ),
          },
          {
            key: "until",
            header: t("staff.until"),
            cell: (row) =>
              row.until ? (
                <span className={row.urgent ? "font-semibold text-persimmon-ink" : undefined}>
                  <DateLabel {...row.until} />
                </span>
              ) : null,
          },
          { key: "consultant", header: t("staff.consultant"), cell: (row) => row.consultant ?? t("staff.unassigned") },
          { key: "reward", header: t("staff.reward"), align: "end", cell: (row) => row.reward },
        ]}
        empty={<EmptyState icon="person-add" title={t("staff.none")} detail={t("staff.noneDetail")} />}
      />
      <Pager next={next ? address({ after: next }) : undefined} />
    </>
  );
}
