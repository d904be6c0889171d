import { useTranslation } from "react-i18next";
import { CheckBox } from "#app/ui/check-box.tsx";
import { Field } from "#app/ui/field.tsx";
import { ActiveFilters, FilterBar } from "#app/ui/filter-bar.tsx";
import { SearchField } from "#app/ui/search-field.tsx";
import { Select } from "#app/ui/select.tsx";
import { addressList } from "../rules/address-list.ts";
import { CARE_AREAS, UNSORTED, type CareCategory, type CareKind } from "../rules/care-kinds.ts";
import { COMPONENTS } from "../rules/warranty-rules.ts";
import type { VIEWS } from "../schemas.ts";

export type WorkFilter = {
  view: (typeof VIEWS)[number];
  kind: CareKind | null;
  category: CareCategory | null;
  community: string | null;
  emergency: "1" | null;
  mine: "1" | null;
  q: string;
  after: null;
};

/** Filters of the work list; all of them stay in its address. */
export function WorkFilters({
  filter,
  communities,
}: {
  filter: WorkFilter;
  communities: { id: string; name: string }[];
}) {
  const { t } = useTranslation("care");
  const community = communities.find(({ id }) => id === filter.community);
  const active = [
    { key: "category", name: t("desk.category"), value: filter.category && t(`category.${filter.category}`) },
    { key: "community", name: t("desk.community"), value: community?.name },
    { key: "emergency", name: t("desk.emergency"), value: filter.emergency && t("desk.only") },
    { key: "mine", name: t("desk.mine"), value: filter.mine && t("desk.only") },
    { key: "q", name: t("desk.search"), value: filter.q },
  ].flatMap(({ key, name, value }) => (value ? [{ name, value, removeTo: addressList(filter, { [key]: null }) }] : []));
  return (
    <>
      <FilterBar
        key={addressList(filter)}
        label={t("desk.filter")}
        keep={{ view: filter.view, kind: filter.kind ?? undefined }}
      >
        <SearchField placeholder={t("desk.searchHint")} defaultValue={filter.q} className="wide:w-64" />
        <Field label={t("desk.category")}>
          <Select
            name="category"
            defaultValue={filter.category ?? ""}
            placeholder={t("desk.all")}
            options={[...COMPONENTS, ...CARE_AREAS, UNSORTED].map((each) => ({
              value: each,
              label: t(`category.${each}`),
            }))}
          />
        </Field>
        <Field label={t("desk.community")}>
          <Select
            name="community"
            defaultValue={filter.community ?? ""}
            placeholder={t("desk.all")}
            options={communities.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
        <CheckBox name="emergency" value="1" defaultChecked={filter.emergency !== null} label={t("desk.emergency")} />
        <CheckBox name="mine" value="1" defaultChecked={filter.mine !== null} label={t("desk.mine")} />
      </FilterBar>
      <ActiveFilters filters={active} clearTo={addressList({ view: filter.view, kind: filter.kind })} />
    </>
  );
}
