import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Chip, Chips } from "#app/ui/chip.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PictureRow } from "#app/ui/picture-tile.tsx";
import { Section } from "#app/ui/section.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { EVENT_CATEGORIES } from "../rules/event-terms.ts";
import { DayStrip, type StripDay } from "./day-strip.tsx";
import { PartySize } from "./party-size.tsx";

type DateText = { text: string; full: string; iso: string };

/** Rows that a phone shows before anybody scrolls. */
const IN_VIEW = 2;

export type EventCard = {
  id: string;
  title: string;
  picture: string;
  day: DateText;
  dayIso: string;
  detail: string;
  fee: string;
  note: string;
  attend: boolean;
  mine: string | null;
};

/** What the list is narrowed to, as its address carries it. */
export type ListAddress = { category?: string; month?: string; party?: string };

/** What the club does next, day by day. */
export function ListScreen({
  address,
  party,
  months,
  strip,
  events,
  next,
}: {
  address: ListAddress;
  /** How many would come; null for visitors. */
  party: number | null;
  months: { month: string; label: string; active: boolean }[];
  strip: StripDay[];
  events: EventCard[];
  next: string | null;
}) {
  const { t } = useTranslation("events");
  const isNarrowed = address.category !== undefined || address.month !== undefined;
  return (
    <>
      <Tabs
        label={t("list.months")}
        className="-mx-5 px-5 wide:mx-0 wide:px-0"
        items={[
          { to: addressOf({ ...address, month: undefined }), label: t("list.soon"), active: !address.month },
          ...months.map(({ month, label, active }) => ({ to: addressOf({ ...address, month }), label, active })),
        ]}
      />
      <DayStrip label={t("list.days")} days={strip} />
      <Chips label={t("list.categories")}>
        <Chip to={addressOf({ ...address, category: undefined })} active={!address.category}>
          {t("list.all")}
        </Chip>
        {EVENT_CATEGORIES.map((category) => (
          <Chip key={category} to={addressOf({ ...address, category })} active={category === address.category}>
            {t(`category.${category}`)}
          </Chip>
        ))}
      </Chips>
      {party === null ? null : (
        <>
          <PartySize party={party} to={(size) => addressOf(address, { party: String(size) })} />
          <ButtonLink to="/my-events" variant="quiet" icon="ticket" className="mt-1 -ml-3">
            {t("mine.title")}
          </ButtonLink>
        </>
      )}
      {events.length === 0 ? <NoEvents filtered={isNarrowed} /> : null}
      <div className="mt-6">
        {groupByDay(events).map(({ day, iso, rows }) => (
          <Section
            key={iso}
            title={
              <time id={`day-${iso}`} dateTime={iso} title={day.full} className="scroll-mt-20">
                {day.text}
              </time>
            }
          >
            <div className="grid gap-4 wide:grid-cols-2">
              {rows.map((event) => (
                <EventRow key={event.id} event={event} isInView={events.indexOf(event) < IN_VIEW} />
              ))}
            </div>
          </Section>
        ))}
      </div>
      {next ? (
        <ButtonLink to={addressOf(address, { after: next })} block className="mt-6">
          {t("list.later")}
        </ButtonLink>
      ) : null}
    </>
  );
}

function EventRow({ event, isInView }: { event: EventCard; isInView: boolean }) {
  return (
    <PictureRow
      to={`/events/${event.id}`}
      src={event.picture}
      eager={isInView}
      title={event.title}
      detail={
        <>
          {event.detail}
          <br />
          {event.fee}
        </>
      }
      note={event.mine ? undefined : event.note}
      attend={event.attend}
    >
      {event.mine ? (
        <span className="mt-1 block">
          <Badge tone="ok">{event.mine}</Badge>
        </span>
      ) : null}
    </PictureRow>
  );
}

function NoEvents({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation("events");
  return (
    <EmptyState
      picture={<img src="/pictures/empty-events.svg" alt="" width={250} height={156} />}
      title={t(filtered ? "list.noneOfKind" : "list.none")}
      detail={t("list.noneDetail")}
    >
      {filtered ? <ButtonLink to="/events">{t("list.showAll")}</ButtonLink> : null}
    </EmptyState>
  );
}

function addressOf(address: ListAddress, more: Record<string, string> = {}): string {
  const query = new URLSearchParams(
    Object.entries({ ...address, ...more }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  ).toString();
  return query === "" ? "/events" : `/events?${query}`;
}

function groupByDay(events: EventCard[]): { day: DateText; iso: string; rows: EventCard[] }[] {
  const days = new Map<string, { day: DateText; iso: string; rows: EventCard[] }>();
  for (const event of events) {
    const known = days.get(event.dayIso) ?? { day: event.day, iso: event.dayIso, rows: [] };
    known.rows.push(event);
    days.set(event.dayIso, known);
  }
  return [...days.values()];
}
