import { useTranslation } from "react-i18next";
import { ChartFigure } from "#app/ui/charts/chart-figure.tsx";
import { LineChart } from "#app/ui/charts/line.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import { StatTile, StatTiles } from "#app/ui/stat-tile.tsx";

export type PerkUse = { claimed: number; used: number; returned: number; expired: number };
export type PerkWeekLine = { week: { text: string; full: string; iso: string }; claimed: number; used: number };

/** How a perk does: the sums, and claims and uses by week. */
export function PerkUseFigure({ use, weeks, stock }: { use: PerkUse; weeks: PerkWeekLine[]; stock: number | null }) {
  const { t } = useTranslation("perks");
  const rate = use.claimed === 0 ? 0 : Math.round((use.used / use.claimed) * 100);
  return (
    <div className="grid gap-4">
      <StatTiles>
        <StatTile
          label={t("staff.claimed")}
          value={use.claimed}
          note={stock === null ? t("staff.noStock") : t("staff.ofStock", { stock })}
        >
          {stock === null ? null : <ProgressBar value={use.claimed} max={stock} label={t("staff.claimed")} />}
        </StatTile>
        <StatTile label={t("staff.used")} value={use.used} note={t("staff.rate", { rate })} />
        <StatTile label={t("status.expired")} value={use.expired} />
        <StatTile label={t("status.cancelled")} value={use.returned} />
      </StatTiles>
      <ChartFigure
        title={t("chart.title")}
        detail={t("chart.detail")}
        legend={[
          { label: t("staff.used"), tone: "main" },
          { label: t("staff.claimed"), tone: "attend" },
        ]}
        table={{
          head: [t("chart.week"), t("staff.claimed"), t("staff.used")],
          rows: weeks.map(({ week, claimed, used }) => [week.full, String(claimed), String(used)]),
        }}
      >
        <LineChart
          label={t("chart.title")}
          steps={weeks.map(({ week }) => week.text)}
          series={[
            { label: t("staff.used"), tone: "main", values: weeks.map(({ used }) => used) },
            { label: t("staff.claimed"), tone: "attend", values: weeks.map(({ claimed }) => claimed) },
          ]}
          format={(value) => (Number.isInteger(value) ? String(value) : "")}
        />
      </ChartFigure>
    </div>
  );
}
