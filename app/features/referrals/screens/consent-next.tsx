import { useTranslation } from "react-i18next";
import { Card } from "#app/ui/card.tsx";
import { List, ListRow } from "#app/ui/list-row.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/section.tsx";

/** What the friend who agreed waits for. */
export type NextStep = "visit" | "reserve" | "contract";

type Props = {
  step: NextStep;
  /** The club's own number, as people write it; empty when it has none. */
  phone: string;
  project: { name: string; city: string; community: { name: string } | null };
  consultant: string | null;
  /** Until when the number is used if nothing follows. */
  until: { text: string; full: string };
};

/** For a friend who agreed: who calls about what, what comes next and until when, whom to ring, how to take it back. */
export function ConsentNext({ step, phone, project, consultant, until }: Props) {
  const { t } = useTranslation("referrals");
  const phase = step === "contract" ? "contract" : "open";
  const place = [project.name, project.community?.name, project.city].filter(Boolean).join(" · ");
  return (
    <Section title={t("consent.next.title")}>
      <div className="mb-3">
        <Notice tone="ok">{t(step === "contract" ? "consent.state.bought" : "consent.state.agreed")}</Notice>
      </div>
      <Card>
        <List>
          <ListRow
            icon="person"
            tone="ok"
            title={consultant ? t(`consent.next.who.${step}`, { consultant }) : t(`consent.next.someone.${step}`)}
            detail={place}
          />
          {step === "contract" ? null : (
            <ListRow
              icon="clock"
              tone="ok"
              title={t(`consent.next.step.${step}`, { project: project.name })}
              detail={<span title={until.full}>{t(`consent.next.by.${step}`, { day: until.text })}</span>}
            />
          )}
          {phone === "" ? null : (
            <ListRow
              icon="phone"
              tone="ok"
              title={
                <a href={`tel:${phone.replace(/[^\d+]/g, "")}`} className="text-link">
                  {t("consent.next.ring", { phone })}
                </a>
              }
              detail={t(`consent.next.ringDetail.${phase}`)}
            />
          )}
          <ListRow
            icon="close"
            title={t(`consent.next.changed.${phase}`)}
            detail={t(`consent.next.changedDetail.${phase}`)}
          />
        </List>
      </Card>
    </Section>
  );
}
