import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DataTable } from "#app/ui/data-table.tsx";
import { DateLabel } from "#app/ui/date-label.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { SearchField } from "#app/ui/search-field.tsx";

export type GuestLine = {
  registrationId: string;
  memberId: string;
  memberName: string;
  maskedPhone: string;
  home: string;
  code: string;
  booked: { text: string; full: string; iso: string };
  guests: { id: string; name: string; kind: "adult" | "child"; came: string | null }[];
};

/** Who has seats: by booking, with everybody who comes along and when they came. */
export function GuestTable({
  caption,
  guests,
  q,
  seeMembers,
  end,
}: {
  caption: string;
  guests: GuestLine[];
  q: string;
  /** Whether the reader may open a member's page. */
  seeMembers: boolean;
  end: ReactNode;
}) {
  const { t } = useTranslation("events");
  return (
    <>
      <FilterBar label={t("guests.search")} end={end}>
        <SearchField placeholder={t("guests.searchHint")} defaultValue={q} shortcut className="w-64" />
      </FilterBar>
      <DataTable
        caption={caption}
        rows={guests}
        rowKey={({ registrationId }) => registrationId}
        columns={[
          {
            key: "member",
            header: t("guests.bookedBy"),
            cell: ({ memberId, memberName, maskedPhone, home }) => (
              <>
                {seeMembers ? (
                  <Link to={`/staff/members/${memberId}`} className="font-semibold hover:underline">
                    {memberName}
                  </Link>
                ) : (
                  <b>{memberName}</b>
                )}{" "}
                <span className="text-ink-2">{maskedPhone}</span>
                {home ? <span className="block text-ink-3">{home}</span> : null}
              </>
            ),
          },
          {
            key: "guests",
            header: t("guests.guest"),
            wrap: true,
            cell: (row) => <Names guests={row.guests} />,
          },
          { key: "seats", header: t("guests.seats"), align: "end", cell: (row) => row.guests.length },
          {
            key: "came",
            header: t("guests.came"),
            align: "end",
            cell: (row) => row.guests.filter(({ came }) => came !== null).length,
          },
          { key: "code", header: t("guests.code"), cell: ({ code }) => <span className="tabular-nums">{code}</span> },
          { key: "booked", header: t("guests.booked"), cell: ({ booked }) => <DateLabel {...booked} /> },
        ]}
        empty={
          <EmptyState
            icon="people"
            title={t(q === "" ? "guests.none" : "guests.noneFound")}
            detail={t(q === "" ? "guests.noneDetail" : "guests.noneFoundDetail")}
          />
        }
      />
    </>
  );
}

function Names({ guests }: { guests: GuestLine["guests"] }) {
  const { t } = useTranslation("events");
  return (
    <ul className="flex flex-wrap gap-x-3">
      {guests.map(({ id, name, kind, came }) => (
        <li key={id} className="phrase inline-flex items-center gap-1">
          {came ? <Icon name="check" size={16} className="text-pine-ink" /> : null}
          {name}
          {kind === "child" ? <span className="text-ink-3">{t("register.child")}</span> : null}
          {came ? <span className="sr-only">{t("door.since", { at: came })}</span> : null}
        </li>
      ))}
    </ul>
  );
}
