import type { useTranslation } from "react-i18next";
import { Avatar } from "#app/ui/avatar.tsx";
import { Badge } from "#app/ui/badge.tsx";
import type { Column } from "#app/ui/data-table.tsx";
import { DateLabel } from "#app/ui/date-label.tsx";
import type { Relation } from "../rules/household-rights.ts";
import type { MemberColumn } from "../schemas.ts";

type TimeText = { iso: string; text: string; full: string };

export type MemberRow = {
  memberId: string;
  name: string;
  maskedPhone: string;
  tierName: string;
  tierRank: number;
  isBlocked: boolean;
  joined: TimeText;
  homes: { homeId: string; label: string; relation: Relation; handover: TimeText | null }[];
};

type Texts = ReturnType<typeof useTranslation>["t"];

/** The chosen columns of the member list; the name always comes first. */
export function memberColumns(chosen: readonly MemberColumn[], t: Texts): Column<MemberRow>[] {
  const all = columnsByName(t);
  return [
    nameColumn(t),
    ...(Object.keys(all) as MemberColumn[]).filter((name) => chosen.includes(name)).map((name) => all[name]),
  ];
}

function nameColumn(t: Texts): Column<MemberRow> {
  return {
    key: "name",
    header: t("members.column.name"),
    sortBy: "name",
    cell: ({ name }) => (
      <span className="flex items-center gap-2">
        <Avatar name={name} size="small" />
        <b>{name}</b>
      </span>
    ),
  };
}

function columnsByName(t: Texts): Record<MemberColumn, Column<MemberRow>> {
  const perHome = (cell: (home: MemberRow["homes"][number]) => React.ReactNode) => (row: MemberRow) =>
    row.homes.map((home) => (
      <span key={home.homeId} className="block">
        {cell(home)}
      </span>
    ));
  const header = (name: MemberColumn) => ({ key: name, header: t(`members.column.${name}`) });
  return {
    phone: {
      ...header("phone"),
      cell: ({ maskedPhone }) => <span className="text-ink-2 tabular-nums">{maskedPhone}</span>,
    },
    homes: { ...header("homes"), cell: perHome(({ label }) => label) },
    relation: { ...header("relation"), cell: perHome(({ relation }) => t(`relation.${relation}`)) },
    handover: {
      ...header("handover"),
      cell: perHome(({ handover }) => (handover === null ? "–" : <DateLabel {...handover} />)),
    },
    tier: {
      ...header("tier"),
      cell: ({ tierName, tierRank }) => (
        <Badge tone={tierRank > 1 ? "gold" : "neutral"} plain>
          {tierName}
        </Badge>
      ),
    },
    joined: { ...header("joined"), sortBy: "joined", cell: ({ joined }) => <DateLabel {...joined} /> },
    state: {
      ...header("state"),
      cell: ({ isBlocked }) => (
        <Badge tone={isBlocked ? "bad" : "ok"}>{t(`members.states.${isBlocked ? "blocked" : "active"}`)}</Badge>
      ),
    },
  };
}
