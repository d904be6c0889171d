import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/ui/button.tsx";
import { Chip, Chips } from "#app/ui/chip.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PictureRow } from "#app/ui/picture-tile.tsx";
import { Section } from "#app/ui/section.tsx";
import { EVENT_CATEGORIES, type EventCategory } from "../rules/event-terms.ts";

export type EventCard = {
  id: string;
  title: string;
  picture: string;
  day: { text: string; full: string; iso: string };
  detail: string;
  fee: string;
  note: string;
  attend: boolean;
};

/** What the club does next, day by day. */
export function ListScreen({
  category,
  events,
  next,
}: {
  category: EventCategory | null;
  events: EventCard[];
  next: string | null;
}) {
  const { t } = useTranslation("events");
  return (
    <>
      <div className="mb-5 grid gap-3">
        <Chips label={t("list.categories")}>
          <Chip to="/events" active={category === null}>
            {t("list.all")}
          </Chip>
          {EVENT_CATEGORIES.map((each) => (
            <Chip key={each} to={`/events?category=${each}`} active={each === category}>
              {t(`category.${each}`)}
            </Chip>
          ))}
        </Chips>
        <ButtonLink to="/my-events" icon="calendar" className="justify-self-start">
          {t("mine.title")}
        </ButtonLink>
      </div>
      {events.length === 0 ? <NoEvents filtered={category !== null} /> : null}
      {groupByDay(events).map(({ day, rows }) => (
        <Section key={day.iso} title={<time dateTime={day.iso}>{day.full}</time>}>
          <div className="grid gap-4 wide:grid-cols-2">
            {rows.map(({ id, title, picture, detail, fee, note, attend }) => (
              <PictureRow
                key={id}
                to={`/events/${id}`}
                src={picture}
                title={title}
                detail={
                  <>
                    {detail}
                    <br />
                    {fee}
                  </>
                }
                note={note}
                attend={attend}
              />
            ))}
          </div>
        </Section>
      ))}
      {next ? (
        <ButtonLink
          to={`/events?${new URLSearchParams({ ...(category ? { category } : {}), after: next })}`}
          block
          className="mt-6"
        >
          {t("list.later")}
        </ButtonLink>
      ) : null}
    </>
  );
}

function NoEvents({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation("events");
  return (
    <EmptyState
      picture={<img src="/scenes/empty-shelf.svg" alt="" width={250} height={156} />}
      title={t(filtered ? "list.noneOfKind" : "list.none")}
      detail={t("list.noneDetail")}
    >
      {filtered ? <ButtonLink to="/events">{t("list.showAll")}</ButtonLink> : null}
    </EmptyState>
  );
}

function groupByDay(events: EventCard[]): { day: EventCard["day"]; rows: EventCard[] }[] {
  const days = new Map<string, { day: EventCard["day"]; rows: EventCard[] }>();
  for (const event of events) {
    const known = days.get(event.day.iso) ?? { day: event.day, rows: [] };
    known.rows.push(event);
    days.set(event.day.iso, known);
  }
  return [...days.values()];
}
