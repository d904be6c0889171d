import { useTranslation } from "react-i18next";
import { Notice } from "#app/ui/notice.tsx";
import { PartsBar } from "#app/ui/progress-bar.tsx";
import { StatTile, StatTiles } from "#app/ui/stat-tile.tsx";

export type RegisterCounts = { created: number; updated: number; unchanged: number; rejected: number };

/** What becomes of the rows, in numbers. */
export function RegisterSummary({
  importId,
  counts,
  newCommunities,
  state,
}: {
  importId: string;
  counts: RegisterCounts;
  newCommunities: string[];
  state: string;
}) {
  const { t, i18n } = useTranslation("membership");
  const numbers = new Intl.NumberFormat(i18n.language);
  const parts = [
    { key: "created", tone: "ok" },
    { key: "updated", tone: "gold" },
    { key: "unchanged", tone: "rest" },
    { key: "rejected", tone: "attend" },
  ] as const;
  const labelled = parts.map(({ key, tone }) => ({ label: t(`register.outcomes.${key}`), value: counts[key], tone }));
  return (
    <div className="mb-5 grid gap-3">
      <PartsBar label={labelled.map(({ label, value }) => `${label} ${value}`).join(t("comma"))} parts={labelled} />
      <StatTiles>
        {parts.map(({ key }) => (
          <StatTile
            key={key}
            label={t(`register.outcomes.${key}`)}
            value={numbers.format(counts[key])}
            note={t(`register.outcomeNotes.${key === "rejected" && state === "done" ? "leftOut" : key}`)}
            {...(key === "rejected" &&
              counts.rejected > 0 && { tone: "attend", ground: true, to: `/staff/register/${importId}?show=rejected` })}
          />
        ))}
      </StatTiles>
      {newCommunities.length > 0 ? (
        <Notice tone={state === "done" ? "neutral" : "attend"} icon="building">
          {t(state === "done" ? "register.addedCommunities" : "register.newCommunities", {
            names: newCommunities.join(t("comma")),
          })}
        </Notice>
      ) : null}
    </div>
  );
}
