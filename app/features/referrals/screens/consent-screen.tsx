import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Avatar } from "#app/ui/avatar.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { LanguageSwitch } from "#app/ui/language-switch.tsx";
import { List, ListRow } from "#app/ui/list-row.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { PublicShell } from "#app/ui/public-shell.tsx";
import { Section } from "#app/ui/section.tsx";

type Props = {
  clubName: string;
  developer: string;
  friendName: string;
  phone: string;
  referrer: string;
  project: { name: string; city: string; address: string; summary: string; picture: string | null };
  consultant: string | null;
  days: number;
  reward: string;
  answer: "waiting" | "agreed" | "declined";
  ended: boolean;
  refusal?: string;
};

/** What a recommended friend sees: who recommends what, what the number is used for and how long, and three answers. */
export function ConsentScreen(props: Props) {
  const { t } = useTranslation("referrals");
  const { project, referrer, consultant } = props;
  const src = project.picture === null ? "/scenes/lakeside.svg" : `/pictures/${project.picture}.svg`;
  return (
    <PublicShell
      clubName={props.clubName}
      company={props.developer}
      end={<LanguageSwitch returnTo="" />}
      picture={<Picture src={src} alt="" shape="bleed" eager />}
    >
      <Card padded className="relative -mt-12 mb-5 flex items-center gap-3">
        <Avatar name={referrer} size="large" />
        <p>
          {t("consent.introducedBy", { referrer })}
          <span className="block text-ink-2">{t("consent.to", { friend: props.friendName, phone: props.phone })}</span>
        </p>
      </Card>
      <h1 className="text-24 font-semibold">{t("consent.heading", { project: project.name })}</h1>
      <p className="mt-1 text-ink-2">{[project.city, project.address].filter(Boolean).join(" · ")}</p>
      {project.summary ? <p className="mt-3">{project.summary}</p> : null}
      <Section title={t("consent.use")}>
        <Card>
          <List>
            <ListRow
              icon="phone"
              tone="ok"
              title={t("consent.onlyFor", { project: project.name })}
              detail={consultant ? t("consent.onlyConsultant", { consultant }) : undefined}
            />
            <ListRow
              icon="clock"
              tone="ok"
              title={t("consent.forDays", { count: props.days })}
              detail={t("consent.thenDeleted")}
            />
            <ListRow
              icon="eye-off"
              tone="ok"
              title={t("consent.hidden", { referrer })}
              detail={t("consent.hiddenDetail")}
            />
            <ListRow
              icon="gift"
              tone="gold"
              title={t("consent.thanked", { referrer })}
              detail={t("consent.thankedDetail", { reward: props.reward })}
            />
          </List>
        </Card>
      </Section>
      <div className="mt-6 grid gap-3">
        {props.refusal ? <Notice tone="bad">{props.refusal}</Notice> : null}
        <Answer {...props} />
      </div>
    </PublicShell>
  );
}

function Answer({ answer, ended, developer, consultant }: Props) {
  const { t } = useTranslation("referrals");
  return (
    <>
      {answer === "agreed" && !ended ? <Notice tone="ok">{t("consent.agreed")}</Notice> : null}
      {answer === "declined" ? <Notice>{t("consent.declined")}</Notice> : null}
      {ended && answer !== "declined" ? <Notice>{t("consent.ended")}</Notice> : null}
      <Form method="post" className="grid gap-3">
        {answer === "waiting" && !ended ? (
          <>
            <p className="text-ink-2">{t("consent.statement", { developer })}</p>
            <Button variant="primary" block name="answer" value="agree">
              {consultant ? t("consent.agreeTo", { consultant }) : t("consent.agree")}
            </Button>
          </>
        ) : null}
        {answer !== "declined" && !ended ? (
          <Button block name="answer" value="decline">
            {t(answer === "agreed" ? "consent.withdraw" : "consent.decline")}
          </Button>
        ) : null}
        <Button variant="quiet" block name="answer" value="never">
          {t("consent.never")}
        </Button>
      </Form>
    </>
  );
}
