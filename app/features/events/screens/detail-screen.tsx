import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { FootBar } from "#app/ui/foot-bar.tsx";
import { List, ListRow } from "#app/ui/list-row.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { OwnerPageShell } from "#app/ui/owner-page-shell.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import { RegisterForm, type Family } from "./register-form.tsx";

export type EventReader =
  | { kind: "visitor" }
  | ({
      kind: "member";
      requestId: string;
      registrationId: string | null;
      /** Why the event is not for this member, as long as others book it or will; null when it is for them. */
      barred: string | null;
    } & Family);

type DateText = { text: string; full: string; iso: string };

export type EventDetail = {
  id: string;
  summary: string;
  paragraphs: string[];
  picture: string;
  tag: string;
  day: DateText;
  hours: string;
  place: string;
  address: string;
  community: string | null;
  /** What a seat costs and where it is paid; null when nothing is paid. */
  fee: { title: string; detail: string } | null;
  capacity: number;
  seatsTaken: number;
  /** What one guest costs, what two cost, and so on. */
  totals: string[];
  status: string;
  note: string;
  closes: DateText;
  cancelledReason: string | null;
};

/** One event: what, when, where, how many seats are left, and who of the family comes. */
export function DetailScreen({
  title,
  event,
  reader,
  lastResult,
}: {
  title: string;
  event: EventDetail;
  reader: EventReader;
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("events");
  return (
    <OwnerPageShell title={t("list.title")} backTo="/events">
      <Picture src={event.picture} alt="" shape="bleed" eager tag={event.tag} className="-mx-5 -mt-4 mb-5" />
      <h2 className="text-24 font-semibold">{title}</h2>
      <p className="mt-1 text-ink-2">{event.summary}</p>
      <WhenAndWhere event={event} />
      {event.cancelledReason ? (
        <Notice tone="bad">{t("detail.cancelled", { reason: event.cancelledReason })}</Notice>
      ) : (
        <SeatsLeft event={event} />
      )}
      <div className="mt-2 grid gap-3">
        {event.paragraphs.map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </div>
      <Booking event={event} reader={reader} lastResult={lastResult} />
    </OwnerPageShell>
  );
}

function WhenAndWhere({ event }: { event: EventDetail }) {
  const { t } = useTranslation("events");
  const { day, hours, closes, place, address, community, fee } = event;
  return (
    <Card className="mt-4 mb-4">
      <List>
        <ListRow
          icon="clock"
          title={
            <>
              <time dateTime={day.iso} title={day.full}>
                {day.text}
              </time>{" "}
              <span className="phrase">{hours}</span>
            </>
          }
          detail={t("detail.closes", { at: closes.text })}
        />
        <ListRow icon="pin" title={place} detail={address} />
        {fee ? <ListRow icon="coins" title={fee.title} detail={fee.detail} /> : null}
        {community ? <ListRow icon="home" title={t("detail.onlyFor", { community })} /> : null}
      </List>
    </Card>
  );
}

function SeatsLeft({ event }: { event: EventDetail }) {
  const { t } = useTranslation("events");
  const isTight = event.status === "few_seats" || event.status === "full";
  return (
    <div className="mb-4 grid gap-2">
      <div className="flex justify-between gap-3">
        <span>{t("detail.taken", { taken: event.seatsTaken, capacity: event.capacity })}</span>
        <b className={isTight ? "text-persimmon-ink" : "text-pine-ink"}>{event.note}</b>
      </div>
      <ProgressBar value={event.seatsTaken} max={event.capacity} label={t("detail.seats")} />
    </div>
  );
}

/** What the reader can do: see their seats, book, sign in to book, or read why not. */
function Booking({
  event,
  reader,
  lastResult,
}: {
  event: EventDetail;
  reader: EventReader;
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("events");
  const isBookable = event.status === "open" || event.status === "few_seats";
  if (reader.kind === "member" && reader.registrationId !== null) {
    return (
      <FootBar summary={<span className="text-pine-ink">{t("detail.registered")}</span>}>
        <ButtonLink to={`/my-events/${reader.registrationId}`} variant="primary">
          {t("detail.showSeats")}
        </ButtonLink>
      </FootBar>
    );
  }
  if (reader.kind === "member" && reader.barred !== null) {
    return (
      <div className="mt-6">
        <Notice>{reader.barred}</Notice>
      </div>
    );
  }
  if (!isBookable) return null;
  if (reader.kind === "visitor") {
    return (
      <FootBar summary={event.note}>
        <ButtonLink to={`/sign-in?returnTo=/events/${event.id}`} variant="primary">
          {t("detail.signIn")}
        </ButtonLink>
      </FootBar>
    );
  }
  const { requestId, household, companions } = reader;
  return (
    <RegisterForm
      requestId={requestId}
      family={{ household, companions }}
      totals={event.totals}
      lastResult={lastResult}
    />
  );
}
