import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { SearchField } from "#app/ui/search-field.tsx";
import { Select } from "#app/ui/select.tsx";

type Choice = { value: string; label: string };

type Props = {
  title: string;
  filter: { q: string; community: string; tier: string };
  communities: Choice[];
  tiers: Choice[];
  rows: {
    memberId: string;
    name: string;
    salutation: string;
    maskedPhone: string;
    tierName: string;
    blocked: boolean;
    homes: string;
  }[];
  next: string | null;
};

/** The members: found by name, whole phone or room, filtered by community and tier. */
export function MembersScreen({ title, filter, communities, tiers, rows, next }: Props) {
  const { t } = useTranslation("membership");
  return (
    <>
      <PageHeader title={title} />
      <div className="mb-4">
        <FilterBar label={t("members.search")}>
          <SearchField placeholder={t("members.searchHint")} defaultValue={filter.q} />
          <Select
            name="community"
            aria-label={t("members.community")}
            defaultValue={filter.community}
            options={[{ value: "", label: t("members.allCommunities") }, ...communities]}
          />
          <Select
            name="tier"
            aria-label={t("members.tier")}
            defaultValue={filter.tier}
            options={[{ value: "", label: t("members.allTiers") }, ...tiers]}
          />
        </FilterBar>
      </div>
      <DataTable
        caption={title}
        rows={rows}
        rowKey={(row) => row.memberId}
        rowTo={(row) => `/staff/members/${row.memberId}`}
        columns={[
          { key: "name", header: t("members.name"), cell: (row) => <b>{row.name}</b> },
          { key: "salutation", header: t("members.salutation"), cell: (row) => row.salutation },
          { key: "phone", header: t("members.phone"), cell: (row) => row.maskedPhone },
          { key: "homes", header: t("members.homes"), wrap: true, cell: (row) => row.homes },
          {
            key: "tier",
            header: t("members.tier"),
            cell: (row) => (
              <span className="flex gap-1.5">
                <Badge tone="gold">{row.tierName}</Badge>
                {row.blocked ? <Badge tone="bad">{t("members.blocked")}</Badge> : null}
              </span>
            ),
          },
        ]}
        empty={<EmptyState icon="people" title={t("members.none")} detail={t("members.noneDetail")} />}
      />
      <Pager next={next ? `/staff/members?${new URLSearchParams({ ...filter, after: next })}` : undefined} />
    </>
  );
}
