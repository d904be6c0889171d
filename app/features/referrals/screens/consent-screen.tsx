import { useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Avatar } from "#app/ui/avatar.tsx";
import { Card } from "#app/ui/card.tsx";
import { LanguageSwitch } from "#app/ui/language-switch.tsx";
import { List, ListRow } from "#app/ui/list-row.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { PublicShell } from "#app/ui/public-shell.tsx";
import { Section } from "#app/ui/section.tsx";
import type { ConsentState } from "../rules/consent-state.ts";
import { ConsentAnswer } from "./consent-answer.tsx";
import { ConsentNext, type NextStep } from "./consent-next.tsx";

type Props = {
  clubName: string;
  developer: string;
  friend: { name: string; phone: string };
  referrer: { name: string; community: string | null };
  project: {
    name: string;
    city: string;
    address: string;
    summary: string;
    pictureKey: string | null;
    community: { name: string } | null;
  };
  consultant: string | null;
  until: { text: string; full: string; iso: string };
  /** Days the number may be used after a visit. */
  days: number;
  reward: string;
  state: ConsentState;
  /** What comes after the friend's agreement, and the club's number; null before it and once it has ended. */
  next: { step: NextStep; phone: string } | null;
  isSuppressed: boolean;
  /** The reader is the referrer, lives with them or works for the club: the answer is the friend's. */
  forFriend: boolean;
  refusal?: string;
};

/** What a recommended friend sees: who recommends what, what the number is used for and how long, and three answers. */
export function ConsentScreen(props: Props) {
  const { t } = useTranslation("referrals");
  const { project, referrer, friend, consultant } = props;
  const { pathname } = useLocation();
  const src = project.pictureKey === null ? "/scenes/lakeside.svg" : `/pictures/${project.pictureKey}.svg`;
  return (
    <PublicShell
      clubName={props.clubName}
      company={props.developer}
      picture={<Picture src={src} alt="" shape="bleed" eager />}
    >
      <Card padded className="relative -mt-14 mb-5 flex items-center gap-3.5">
        <Avatar name={referrer.name} size="large" />
        <p>
          <b>{referrer.name}</b> {t("consent.introducedBy", { club: props.clubName })}
          {referrer.community ? (
            <span className="block text-ink-2">{t("consent.ownerOf", { community: referrer.community })}</span>
          ) : null}
        </p>
      </Card>
      <h1 className="text-24 font-semibold">{t("consent.heading", { project: project.name })}</h1>
      {project.summary ? (
        <p className="mt-2.5 border-l-2 border-gold-line pl-3.5 text-ink-2">{project.summary}</p>
      ) : null}
      <dl className="mt-4 grid gap-3 border-t border-line pt-3.5 phone:grid-cols-[minmax(0,1fr)_auto]">
        <div>
          <dt className="text-ink-2">{t("consent.where")}</dt>
          <dd className="font-semibold">{project.address || project.city}</dd>
        </div>
        {consultant ? (
          <div>
            <dt className="text-ink-2">{t("consent.consultant")}</dt>
            <dd className="font-semibold">{consultant}</dd>
          </div>
        ) : null}
      </dl>
      {props.next && !props.forFriend ? (
        <ConsentNext {...props.next} {...{ project, consultant, until: props.until }} />
      ) : null}
      <HowTheNumberIsUsed {...props} />
      <p className="mt-7 mb-3">
        <span className="text-ink-2">{t("consent.yourNumber")}</span>{" "}
        <b className="phrase">
          {friend.name} {friend.phone}
        </b>
      </p>
      {props.refusal && !props.forFriend ? (
        <div className="mb-3">
          <Notice tone="bad">{props.refusal}</Notice>
        </div>
      ) : null}
      {props.forFriend ? (
        <Notice icon="send">
          <b className="block">{t("consent.forFriend")}</b>
          {t("consent.forFriendDetail", { friend: friend.name })}
        </Notice>
      ) : (
        <ConsentAnswer
          state={props.state}
          isSuppressed={props.isSuppressed}
          developer={props.developer}
          consultant={consultant}
          referrer={referrer.name}
        />
      )}
      <div className="mt-10">
        <LanguageSwitch returnTo={pathname} />
      </div>
    </PublicShell>
  );
}

function HowTheNumberIsUsed({ project, consultant, referrer, until, days, reward }: Props) {
  const { t } = useTranslation("referrals");
  return (
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
            title={<span title={until.full}>{t("consent.until", { day: until.text })}</span>}
            detail={t("consent.thenNoMore", { count: days })}
          />
          <ListRow
            icon="eye-off"
            tone="ok"
            title={t("consent.hidden", { referrer: referrer.name })}
            detail={t("consent.hiddenDetail")}
          />
          <ListRow
            icon="gift"
            tone="gold"
            title={t("consent.thanked", { referrer: referrer.name })}
            detail={t("consent.thankedDetail", { reward })}
          />
        </List>
      </Card>
    </Section>
  );
}
