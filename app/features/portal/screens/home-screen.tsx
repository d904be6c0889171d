import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Greeting } from "#app/ui/greeting.tsx";
import type { IconName } from "#app/ui/icon.tsx";
import { LanguageSwitch } from "#app/ui/language-switch.tsx";
import { List, ListRow } from "#app/ui/list-row.tsx";
import { NextCard } from "#app/ui/next-card.tsx";
import { PictureRow, PictureTile, Shelf } from "#app/ui/picture-tile.tsx";
import { Section } from "#app/ui/section.tsx";

type DateText = { text: string; full: string; iso: string };

type Mine = {
  greeting: string;
  home: string | null;
  visit: { to: string; day: DateText; clock: string; title: string; detail: string } | null;
  matters: { id: string; icon: IconName; attend: boolean; to: string; title: string; detail: string }[];
};

type Props = {
  clubName: string;
  today: string;
  mine: Mine | null;
  perks: { id: string; title: string; picture: string; detail: string }[];
  events: { id: string; title: string; picture: string; at: DateText; place: string; note: string }[];
};

/** What the club has for this reader today: what concerns them first, then what is new. */
export function HomeScreen({ clubName, today, mine, perks, events }: Props) {
  const { t } = useTranslation("portal");
  return (
    <>
      {mine ? <MyMatters mine={mine} today={today} /> : <Welcome clubName={clubName} today={today} />}
      {perks.length > 0 ? (
        <Section title={t("home.newPerks")} more={{ to: "/perks", label: t("home.allPerks") }}>
          <Shelf label={t("home.newPerks")}>
            {perks.map((perk, index) => (
              <PictureTile
                key={perk.id}
                to={`/perks/${perk.id}`}
                src={perk.picture}
                eager={index === 0}
                title={perk.title}
                detail={perk.detail}
              />
            ))}
          </Shelf>
        </Section>
      ) : null}
      {events.length > 0 ? (
        <Section title={t("home.together")} more={{ to: "/events", label: t("home.allEvents") }}>
          <div className="grid gap-4 wide:grid-cols-2">
            {events.map(({ id, title, picture, at, place, note }) => (
              <PictureRow
                key={id}
                to={`/events/${id}`}
                src={picture}
                title={title}
                detail={
                  <>
                    <time dateTime={at.iso} title={at.full}>
                      {at.text}
                    </time>
                    <br />
                    {place}
                  </>
                }
                note={note}
              />
            ))}
          </div>
        </Section>
      ) : null}
    </>
  );
}

function MyMatters({ mine, today }: { mine: Mine; today: string }) {
  const { t } = useTranslation("portal");
  const { visit, matters } = mine;
  return (
    <div className="grid gap-3">
      <Greeting title={mine.greeting}>
        {today}
        {mine.home ? (
          <>
            <br />
            {mine.home}
          </>
        ) : null}
      </Greeting>
      {visit ? (
        <NextCard
          before={visit.day.text}
          time={visit.clock}
          title={visit.title}
          detail={visit.detail}
          actions={[{ to: visit.to, label: t("home.openVisit"), icon: "wrench" }]}
        />
      ) : null}
      {matters.length > 0 ? (
        <Card>
          <List>
            {matters.map(({ id, icon, attend, to, title, detail }) => (
              <ListRow
                key={id}
                to={to}
                icon={icon}
                tone={attend ? "attend" : icon === "gift" ? "gold" : "ok"}
                title={title}
                detail={detail}
              />
            ))}
          </List>
        </Card>
      ) : null}
      {visit === null && matters.length === 0 ? (
        <Card padded>
          <p className="text-ink-2">{t("home.quiet")}</p>
        </Card>
      ) : null}
    </div>
  );
}

function Welcome({ clubName, today }: { clubName: string; today: string }) {
  const { t } = useTranslation("portal");
  return (
    <div className="grid gap-4">
      <Greeting title={t("home.welcome", { clubName })}>{today}</Greeting>
      <p>{t("home.welcomeDetail")}</p>
      <ButtonLink to="/sign-in" variant="primary" className="justify-self-start">
        {t("home.signIn")}
      </ButtonLink>
      <div className="w-full max-w-96">
        <LanguageSwitch returnTo="/" />
      </div>
    </div>
  );
}
