import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { SearchField } from "#app/ui/search-field.tsx";
import { StaffTabs } from "./staff-tabs.tsx";

type MerchantLine = {
  id: string;
  name: string;
  kind: string;
  state: "active" | "paused";
  branches: number;
  perks: number;
  /** Vouchers taken this month. */
  taken: number;
};

/** The allied merchants. */
export function MerchantsScreen({
  title,
  text,
  merchants,
  canManage,
  next,
}: {
  title: string;
  text: string;
  merchants: MerchantLine[];
  canManage: boolean;
  next: string | null;
}) {
  const { t } = useTranslation("perks");
  return (
    <>
      <PageHeader
        title={title}
        end={
          canManage ? (
            <ButtonLink variant="primary" icon="plus" to="/staff/merchants/new">
              {t("staff.newMerchant")}
            </ButtonLink>
          ) : null
        }
      />
      <StaffTabs active="merchants" />
      <FilterBar label={t("staff.searchMerchants")}>
        <SearchField placeholder={t("staff.searchMerchants")} defaultValue={text} shortcut className="w-64" />
      </FilterBar>
      <DataTable
        caption={title}
        rows={merchants}
        rowKey={({ id }) => id}
        rowTo={({ id }) => `/staff/merchants/${id}`}
        columns={[
          { key: "name", header: t("staff.merchant"), cell: ({ name }) => <b>{name}</b> },
          { key: "kind", header: t("staff.kind"), cell: ({ kind }) => t(`merchantKind.${kind}`) },
          {
            key: "state",
            header: t("staff.state"),
            cell: ({ state }) => (
              <Badge tone={state === "active" ? "ok" : "neutral"}>{t(`merchantState.${state}`)}</Badge>
            ),
          },
          { key: "branches", header: t("staff.branches"), align: "end", cell: ({ branches }) => branches },
          { key: "perks", header: t("staff.shownPerks"), align: "end", cell: ({ perks }) => perks },
          { key: "taken", header: t("staff.takenThisMonth"), align: "end", cell: ({ taken }) => taken },
        ]}
        empty={<EmptyState icon="building" title={t("staff.noMerchants")} detail={t("staff.noMerchantsDetail")} />}
      />
      <Pager next={next ?? undefined} />
    </>
  );
}
