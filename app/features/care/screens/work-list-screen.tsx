import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/ui/button.tsx";
import { Chip, Chips } from "#app/ui/chip.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { StatTile, StatTiles } from "#app/ui/stat-tile.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { addressList } from "../rules/address-list.ts";
import type { CareKind } from "../rules/care-kinds.ts";
import { VIEWS } from "../schemas.ts";
import { VisitLanes, type LanesShown } from "./visit-lanes.tsx";
import { workColumns, type WorkRowShown } from "./work-columns.tsx";
import { WorkFilters, type WorkFilter } from "./work-filters.tsx";

type Props = {
  title: string;
  filter: WorkFilter;
  kinds: { kind: CareKind; count: number }[];
  open: number;
  figures: { key: string; value: string; note: string; attend: boolean }[];
  communities: { id: string; name: string }[];
  rows: WorkRowShown[];
  next: string | null;
  lanes: LanesShown;
  mayManage: boolean;
};

/** The care desk's work list: the oldest promise on top, and who comes where today and tomorrow. */
export function WorkListScreen(props: Props) {
  const { t } = useTranslation("care");
  const { title, filter, kinds, open, figures, communities, rows, next, lanes, mayManage } = props;
  return (
    <>
      <PageHeader
        title={title}
        detail={t("desk.detail", { count: open })}
        end={
          <>
            <Chips label={t("desk.kinds")} wrap>
              <Chip to={addressList(filter, { kind: null })} active={filter.kind === null}>
                {t("desk.all")}
              </Chip>
              {kinds.map(({ kind, count }) => (
                <Chip
                  key={kind}
                  to={addressList(filter, { kind })}
                  active={filter.kind === kind}
                  count={count > 0 ? String(count) : undefined}
                >
                  {t(`kind.${kind}`)}
                </Chip>
              ))}
            </Chips>
            {mayManage ? (
              <ButtonLink to="/staff/care/new" icon="plus" size="small">
                {t("call.title")}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <StatTiles>
        {figures.map(({ key, value, note, attend }) => (
          <StatTile
            key={key}
            label={t(`figure.${key}`)}
            value={value}
            note={note}
            tone={attend ? "attend" : "neutral"}
          />
        ))}
      </StatTiles>
      <Tabs
        className="mt-5 mb-4"
        label={t("desk.views")}
        items={VIEWS.map((view) => ({
          to: addressList(filter, { view }),
          label: t(`desk.view.${view}`),
          active: view === filter.view,
        }))}
      />
      <WorkFilters filter={filter} communities={communities} />
      <DataTable
        caption={title}
        rows={rows}
        rowKey={(row) => row.id}
        rowTo={(row) => `/staff/care/${row.id}`}
        columns={workColumns(t)}
        empty={<EmptyState icon="wrench" title={t("desk.empty")} detail={t("desk.emptyDetail")} />}
      />
      <Pager next={next ? addressList(filter, { after: next }) : undefined} />
      <VisitLanes {...lanes} />
    </>
  );
}
