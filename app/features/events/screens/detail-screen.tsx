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
import { RegisterForm } from "./register-form.tsx";

export type EventReader =
  | { kind: "visitor" }
  | {
      kind: "member";
      requestId: string;
      registrationId: string | null;
      household: { id: string; name: string; self: boolean }[];
    };

export type EventDetail = {
  id: string;
  summary: string;
  paragraphs: string[];
  picture: string;
  tag: string;
  day: { text: string; full: string; iso: string };
  hours: string;
  place: string;
  address: string;
  community: string | null;
  capacity: number;
  seatsTaken: number;
  seatsPerMember: number;
  status: string;
  note: string;
  closes: { text: string; full: string; iso: string };
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
  const bookable = event.status === "open" || event.status === "few_seats";
  return (
    <OwnerPageShell title={t("list.title")} backTo="/events">
      <Picture src={event.picture} alt="" shape="bleed" eager tag={event.tag} className="-mx-5 -mt-4 mb-5" />
      <h2 className="text-24 font-semibold">{title}</h2>
      <p className="mt-1 text-ink-2">{event.summary}</p>
      <Card className="mt-4">
        <List>
          <ListRow
            icon="clock"
            title={
              <>
                <time dateTime={event.day.iso}>{event.day.full}</time> <span className="phrase">{event.hours}</span>
              </>
            }
            detail={t("detail.closes", { at: event.closes.text })}
          />
          <ListRow
            icon="pin"
            title={event.place}
            detail={[event.address, event.community && t("detail.onlyFor", { community: event.community })]
              .filter(Boolean)
              .join(" · ")}
          />
        </List>
      </Card>
      <div className="my-4 grid gap-2">
        <div className="flex justify-between gap-3">
          <span>{t("detail.taken", { taken: event.seatsTaken, capacity: event.capacity })}</span>
          <span className="font-semibold text-pine-ink">{event.note}</span>
        </div>
        <ProgressBar value={event.seatsTaken} max={event.capacity} label={t("detail.seats")} />
      </div>
      {event.cancelledReason ? (
        <Notice tone="bad">{t("detail.cancelled", { reason: event.cancelledReason })}</Notice>
      ) : null}
      <div className="grid gap-3">
        {event.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      {reader.kind === "member" && reader.registrationId ? (
        <FootBar summary={<span className="text-pine-ink">{t("detail.registered")}</span>}>
          <ButtonLink to={`/my-events/${reader.registrationId}`} variant="primary">
            {t("detail.showSeats")}
          </ButtonLink>
        </FootBar>
      ) : null}
      {reader.kind === "member" && !reader.registrationId && bookable ? (
        <RegisterForm
          requestId={reader.requestId}
          household={reader.household}
          most={Math.min(event.seatsPerMember, event.capacity - event.seatsTaken)}
          lastResult={lastResult}
        />
      ) : null}
      {reader.kind === "visitor" && bookable ? (
        <FootBar summary={event.note}>
          <ButtonLink to={`/sign-in?returnTo=/events/${event.id}`} variant="primary">
            {t("detail.signIn")}
          </ButtonLink>
        </FootBar>
      ) : null}
    </OwnerPageShell>
  );
}
