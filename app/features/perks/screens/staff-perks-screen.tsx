import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { DateLabel } from "#app/ui/date-label.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { SearchField } from "#app/ui/search-field.tsx";
import { Select } from "#app/ui/select.tsx";
import { filterAddress } from "../rules/list-address.ts";
import { PERK_CATEGORIES, type PerkKind, type PerkState } from "../rules/perk-kinds.ts";
import type { StaffPerksQuery } from "../schemas.ts";
import { StaffTabs } from "./staff-tabs.tsx";

type TimeText = { iso: string; text: string; full: string };

type PerkLine = {
  id: string;
  title: string;
  merchantName: string;
  kind: PerkKind;
  category: string;
  state: PerkState;
  stock: number | null;
  claimed: number;
  used: number;
  claimFrom: TimeText;
  claimUntil: TimeText;
  isOver: boolean;
};

const STATES = ["draft", "published", "ended"] as const;
const STATE_TONES = { draft: "attend", published: "ok", ended: "neutral" } as const;

/** A perk's state as staff see it. */
export function PerkStateBadge({ state, isOver }: { state: PerkState; isOver: boolean }) {
  const { t } = useTranslation("perks");
  const isRunOut = state === "published" && isOver;
  return (
    <Badge tone={isRunOut ? "neutral" : STATE_TONES[state]}>{t(isRunOut ? "state.over" : `state.${state}`)}</Badge>
  );
}

/** Every perk with how it does. */
export function StaffPerksScreen({
  title,
  query,
  merchants,
  canManage,
  perks,
  next,
}: {
  title: string;
  query: StaffPerksQuery;
  merchants: { id: string; name: string }[];
  canManage: boolean;
  perks: PerkLine[];
  next: string | null;
}) {
  const { t } = useTranslation("perks");
  const { after, ...filters } = query;
  return (
    <>
      <PageHeader
        title={title}
        end={
          canManage ? (
            <ButtonLink variant="primary" icon="plus" to="/staff/perks/new">
              {t("staff.newPerk")}
            </ButtonLink>
          ) : null
        }
      />
      <StaffTabs active="perks" />
      <FilterBar label={t("list.filters")} keep={{ sort: query.sort }}>
        <SearchField placeholder={t("staff.searchPerks")} defaultValue={query.q} shortcut className="w-64" />
        <Select
          name="state"
          aria-label={t("staff.state")}
          defaultValue={query.state ?? ""}
          placeholder={t("staff.anyState")}
          options={STATES.map((state) => ({ value: state, label: t(`state.${state}`) }))}
          className="w-auto!"
        />
        <Select
          name="category"
          aria-label={t("staff.category")}
          defaultValue={query.category ?? ""}
          placeholder={t("staff.anyCategory")}
          options={PERK_CATEGORIES.map((category) => ({ value: category, label: t(`category.${category}`) }))}
          className="w-auto!"
        />
        <Select
          name="merchant"
          aria-label={t("staff.merchant")}
          defaultValue={query.merchant ?? ""}
          placeholder={t("staff.anyMerchant")}
          options={merchants.map(({ id, name }) => ({ value: id, label: name }))}
          className="w-auto!"
        />
      </FilterBar>
      <DataTable
        caption={title}
        rows={perks}
        rowKey={({ id }) => id}
        rowTo={({ id }) => `/staff/perks/${id}`}
        sort={{
          by: query.sort,
          direction: "descending",
          to: (by) => `/staff/perks${filterAddress({ ...filters, sort: by })}`,
        }}
        columns={[
          {
            key: "title",
            header: t("staff.perk"),
            sortBy: "created",
            cell: (perk) => <b className="block min-w-40">{perk.title}</b>,
            wrap: true,
          },
          { key: "merchant", header: t("staff.merchant"), cell: (perk) => perk.merchantName },
          { key: "kind", header: t("filters.kind"), cell: (perk) => t(`kind.${perk.kind}`) },
          { key: "category", header: t("staff.category"), cell: (perk) => t(`category.${perk.category}`) },
          { key: "state", header: t("staff.state"), cell: (perk) => <PerkStateBadge {...perk} /> },
          {
            key: "claimed",
            header: t("staff.claimed"),
            align: "end",
            cell: ({ claimed, stock }) => (stock === null ? claimed : `${claimed} / ${stock}`),
          },
          { key: "used", header: t("staff.used"), align: "end", cell: ({ used }) => used },
          {
            key: "until",
            header: t("staff.claimUntil"),
            sortBy: "ends",
            cell: ({ claimUntil }) => <DateLabel {...claimUntil} />,
          },
        ]}
        empty={<EmptyState icon="ticket" title={t("list.noneFound")} detail={t("staff.noPerksDetail")} />}
      />
      <Pager
        previous={after === null ? undefined : `/staff/perks${filterAddress(filters)}`}
        next={next ?? undefined}
        summary={after === null ? undefined : t("staff.furtherPage")}
      />
    </>
  );
}
