import { useTranslation } from "react-i18next";
import { Card } from "#app/ui/card.tsx";
import { DateLabel } from "#app/ui/date-label.tsx";
import { List, ListRow } from "#app/ui/list-row.tsx";
import { Section } from "#app/ui/section.tsx";

export type TermsVersion = {
  version: number;
  note: string;
  who: string;
  at: { text: string; full: string; iso: string };
};

/** Who changed the terms when, and why; the built-in ones at the end. */
export function TermsVersions({ kind, versions }: { kind: "warranty" | "service"; versions: TermsVersion[] }) {
  const { t } = useTranslation("care");
  return (
    <Section title={t("settings.versions")}>
      <Card>
        <List>
          {versions.map(({ version, note, who, at }) => (
            <ListRow
              key={version}
              title={t("settings.version", { version })}
              detail={note}
              end={
                <span className="text-ink-3">
                  {who} · <DateLabel {...at} />
                </span>
              }
            />
          ))}
          <ListRow title={t("settings.builtIn")} detail={t(`settings.builtInDetail.${kind}`)} />
        </List>
      </Card>
    </Section>
  );
}
