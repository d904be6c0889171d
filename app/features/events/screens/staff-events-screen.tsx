import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { DateLabel } from "#app/ui/date-label.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import { SearchField } from "#app/ui/search-field.tsx";
import { StatTile, StatTiles } from "#app/ui/stat-tile.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { VIEWS } from "../schemas.ts";

type Row = {
  id: string;
  title: string;
  place: string;
  at: { text: string; full: string; iso: string };
  community: string | null;
  capacity: number;
  seatsTaken: number;
  came: number;
  state: { label: string; tone: "neutral" | "ok" | "attend" | "bad" };
};

type Figures = { coming: number; capacity: number; taken: number; pastSeats: number; pastCame: number };

/** All events: those to come, past ones and drafts, with how full they are and who came. */
export function StaffEventsScreen({
  title,
  filter,
  canManage,
  figures,
  events,
  nextTo,
}: {
  title: string;
  filter: { view: (typeof VIEWS)[number]; q: string };
  canManage: boolean;
  figures: Figures;
  events: Row[];
  nextTo: string | null;
}) {
  const { t } = useTranslation("events");
  return (
    <>
      <PageHeader
        title={title}
        end={
          canManage ? (
            <ButtonLink to="/staff/events/new" variant="primary" icon="plus">
              {t("staff.newEvent")}
            </ButtonLink>
          ) : null
        }
      />
      <FigureTiles {...figures} />
      <div className="mt-5 mb-4 flex flex-wrap items-end justify-between gap-3">
        <Tabs
          label={t("staff.views")}
          items={VIEWS.map((view) => ({
            to: `/staff/events?view=${view}`,
            label: t(`staff.view.${view}`),
            active: view === filter.view,
          }))}
        />
        <FilterBar label={t("staff.search")} keep={{ view: filter.view }}>
          <SearchField placeholder={t("staff.searchHint")} defaultValue={filter.q} shortcut className="w-64" />
        </FilterBar>
      </div>
      <EventTable caption={title} events={events} isPast={filter.view === "past"} />
      <Pager next={nextTo ?? undefined} />
    </>
  );
}

function FigureTiles({ coming, capacity, taken, pastSeats, pastCame }: Figures) {
  const { t } = useTranslation("events");
  return (
    <StatTiles>
      <StatTile label={t("staff.figure.coming")} value={coming} />
      <StatTile label={t("staff.figure.taken")} value={taken} note={t("staff.figure.ofSeats", { count: capacity })} />
      <StatTile
        label={t("staff.figure.came")}
        value={pastSeats === 0 ? "–" : `${Math.round((pastCame / pastSeats) * 100)}%`}
        note={t("staff.figure.cameNote", { came: pastCame, seats: pastSeats })}
      />
    </StatTiles>
  );
}

function EventTable({ caption, events, isPast }: { caption: string; events: Row[]; isPast: boolean }) {
  const { t } = useTranslation("events");
  return (
    <DataTable
      caption={caption}
      rows={events}
      rowKey={({ id }) => id}
      rowTo={({ id }) => `/staff/events/${id}`}
      columns={[
        { key: "title", header: t("staff.event"), cell: ({ title }) => <b>{title}</b>, wrap: true },
        { key: "at", header: t("staff.starts"), cell: ({ at }) => <DateLabel {...at} /> },
        {
          key: "place",
          header: t("staff.place"),
          cell: ({ place, community }) => (
            <>
              {place}
              {community ? <span className="block text-ink-3">{t("detail.onlyFor", { community })}</span> : null}
            </>
          ),
          wrap: true,
        },
        {
          key: "fill",
          header: t("detail.seats"),
          cell: ({ title, seatsTaken, capacity }) => (
            <span className="grid w-40 grid-cols-[minmax(0,1fr)_auto] items-center gap-3">
              <ProgressBar
                value={seatsTaken}
                max={capacity}
                label={t("staff.fill", { title })}
                tone={seatsTaken >= capacity ? "attend" : "ok"}
              />
              <span className="tabular-nums">
                {seatsTaken}/{capacity}
              </span>
            </span>
          ),
        },
        ...(isPast
          ? [{ key: "came", header: t("door.came"), align: "end" as const, cell: ({ came }: Row) => came }]
          : []),
        {
          key: "state",
          header: t("staff.stateTerm"),
          cell: ({ state }) => <Badge tone={state.tone}>{state.label}</Badge>,
        },
      ]}
      empty={<EmptyState icon="calendar" title={t("staff.none")} detail={t("staff.noneDetail")} />}
    />
  );
}
