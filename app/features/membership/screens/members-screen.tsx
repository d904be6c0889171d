import { useTranslation } from "react-i18next";
import { Button, ButtonLink, buttonClass } from "#app/ui/button.tsx";
import { BulkBar } from "#app/ui/bulk-bar.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ActiveFilters } from "#app/ui/filter-bar.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { memberAddress } from "../rules/member-address.ts";
import type { MemberListQuery } from "../schemas.ts";
import { ColumnChoice } from "./column-choice.tsx";
import { memberColumns, type MemberRow } from "./member-columns.tsx";
import { MemberFilters, type Choice } from "./member-filters.tsx";

const PATH = "/staff/members";
const BULK_FORM = "members-bulk";

type Props = {
  title: string;
  query: MemberListQuery;
  /** How many fit, written out. */
  count: string;
  communities: Choice[];
  tiers: Choice[];
  rows: MemberRow[];
  /** The member before or after whom the neighbouring page lies. */
  before: string | null;
  after: string | null;
  canManage: boolean;
  canImport: boolean;
};

/** The members, found by name, phone or room, filtered, sorted and paged; the address says it all. */
export function MembersScreen(props: Props) {
  const { t } = useTranslation("membership");
  const { title, query, count, communities, tiers, rows, before, after, canManage } = props;
  const kept = { ...query, after: null, before: null };
  const [by, direction] = [
    query.sort.replace("-", ""),
    query.sort.startsWith("-") ? "descending" : "ascending",
  ] as const;
  return (
    <>
      <PageHeader
        title={title}
        end={
          props.canImport ? (
            <ButtonLink icon="upload" to="/staff/register">
              {t("members.import")}
            </ButtonLink>
          ) : null
        }
      />
      <MemberFilters
        query={query}
        communities={communities}
        tiers={tiers}
        end={
          <>
            <span className="text-meta text-ink-2">{t("members.count", { count })}</span>
            <ColumnChoice path={PATH} query={kept} />
            <a href={memberAddress("/staff/members.csv", kept)} className={buttonClass({ size: "small" })}>
              <Icon name="download" size={16} />
              {t("members.export")}
            </a>
          </>
        }
      />
      <ActiveFilters
        filters={activeFilters(query, { communities, tiers }, t).map(({ field, name, value }) => ({
          name,
          value,
          removeTo: memberAddress(PATH, { ...kept, [field]: null }),
        }))}
        clearTo={memberAddress(PATH, { sort: query.sort, columns: query.columns })}
      />
      <DataTable
        caption={title}
        rows={rows}
        rowKey={({ memberId }) => memberId}
        rowTo={({ memberId }) => `${PATH}/${memberId}`}
        columns={memberColumns(query.columns, t)}
        sort={{
          by,
          direction,
          to: (column) => memberAddress(PATH, { ...kept, sort: nextSort(query.sort, column) }),
        }}
        selection={
          canManage
            ? {
                formId: BULK_FORM,
                name: "member",
                value: ({ memberId }) => memberId,
                label: ({ name }) => t("members.select", { name }),
              }
            : undefined
        }
        empty={<EmptyState icon="people" title={t("members.none")} detail={t("members.noneDetail")} />}
      />
      <Pager
        previous={before === null ? undefined : memberAddress(PATH, { ...kept, before })}
        next={after === null ? undefined : memberAddress(PATH, { ...kept, after })}
        summary={t("members.phoneNote")}
      />
      {canManage ? (
        <BulkBar id={BULK_FORM} name="member" action="/staff/members/tier">
          <Button size="small">{t("members.moveTier")}</Button>
        </BulkBar>
      ) : null}
    </>
  );
}

/** A column sorts upwards first, then downwards; joining is read from the latest on. */
function nextSort(current: MemberListQuery["sort"], column: string): string {
  if (current === column) return `-${column}`;
  return current === `-${column}` || column !== "joined" ? column : `-${column}`;
}

type Texts = ReturnType<typeof useTranslation>["t"];

function activeFilters(
  { q, community, tier, relation, state }: MemberListQuery,
  { communities, tiers }: { communities: Choice[]; tiers: Choice[] },
  t: Texts,
) {
  const labelOf = (choices: Choice[], value: string | null) =>
    choices.find((choice) => choice.value === value)?.label ?? null;
  const filters = [
    { field: "q", name: t("members.search"), value: q || null },
    { field: "community", name: t("members.community"), value: labelOf(communities, community) },
    { field: "tier", name: t("members.column.tier"), value: labelOf(tiers, tier) },
    { field: "relation", name: t("members.column.relation"), value: relation && t(`relation.${relation}`) },
    { field: "state", name: t("members.column.state"), value: state && t(`members.states.${state}`) },
  ];
  return filters.flatMap(({ value, ...filter }) => (value === null ? [] : [{ ...filter, value }]));
}
