import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import type { IconName } from "#app/ui/icon.tsx";
import { List, ListRow } from "#app/ui/list-row.tsx";
import { Section } from "#app/ui/section.tsx";

export type FirstStepRow = {
  key: "sender" | "register" | "merchant" | "perk" | "event" | "staff";
  to: string | null;
  icon: IconName;
  isDone: boolean;
};

/** What a new club does first, each step ticked once it is taken. */
export function FirstSteps({ steps }: { steps: FirstStepRow[] }) {
  const { t } = useTranslation("staff");
  const done = steps.filter(({ isDone }) => isDone).length;
  return (
    <Section title={t("firstSteps.title")} count={t("firstSteps.count", { done, all: steps.length })}>
      <Card>
        <List>
          {steps.map(({ key, to, icon, isDone }) => (
            <ListRow
              key={key}
              to={to ?? undefined}
              icon={isDone ? "check" : icon}
              tone={isDone ? "ok" : "neutral"}
              title={t(`firstSteps.${key}`)}
              detail={t(`firstSteps.${key}Detail`)}
              end={isDone ? <Badge tone="ok">{t("firstSteps.done")}</Badge> : undefined}
            />
          ))}
        </List>
      </Card>
    </Section>
  );
}
