import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { SearchField } from "#app/ui/search-field.tsx";
import { Select } from "#app/ui/select.tsx";
import { INVITABLE } from "../rules/household-rights.ts";
import type { MemberListQuery } from "../schemas.ts";

export type Choice = { value: string; label: string };

/** Search and filters of the member list. */
export function MemberFilters({
  query,
  communities,
  tiers,
  end,
}: {
  query: MemberListQuery;
  communities: Choice[];
  tiers: Choice[];
  end: ReactNode;
}) {
  const { t } = useTranslation("membership");
  const relations = ["owner", ...INVITABLE].map((value) => ({ value, label: t(`relation.${value}`) }));
  const states = ["active", "blocked"].map((value) => ({ value, label: t(`members.states.${value}`) }));
  const selects = [
    { name: "community", any: t("members.allCommunities"), value: query.community, options: communities },
    { name: "tier", any: t("members.allTiers"), value: query.tier, options: tiers },
    { name: "relation", any: t("members.allRelations"), value: query.relation, options: relations },
    { name: "state", any: t("members.allStates"), value: query.state, options: states },
  ];
  return (
    <FilterBar label={t("members.search")} keep={{ sort: query.sort }} end={end}>
      <SearchField placeholder={t("members.searchHint")} defaultValue={query.q} shortcut className="w-80" />
      {selects.map(({ name, any, value, options }) => (
        <Select
          key={`${name} ${value}`}
          name={name}
          aria-label={any}
          defaultValue={value ?? ""}
          placeholder={any}
          options={options}
          className="w-auto!"
        />
      ))}
      {query.columns.map((column) => (
        <input key={column} type="hidden" name="columns" value={column} />
      ))}
    </FilterBar>
  );
}
