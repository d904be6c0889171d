import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { List, ListRow } from "#app/ui/list-row.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { OwnerPageShell } from "#app/ui/owner-page-shell.tsx";
import { QrCode } from "#app/ui/qr-code.tsx";

type Props = {
  title: string;
  id: string;
  eventId: string;
  day: { text: string; full: string; iso: string };
  hours: string;
  place: string;
  address: string;
  code: string;
  qr: string;
  state: "registered" | "over" | "cancelled" | "event_cancelled";
  reason: string | null;
  canCancel: boolean;
  attendees: { id: string; name: string; kind: "adult" | "child"; checkedIn: { text: string } | null }[];
  refusal?: string;
};

/** The member's seats at one event: what to show at the door, who comes, the calendar file, and giving seats back. */
export function RegistrationScreen(props: Props) {
  const { t } = useTranslation("events");
  return (
    <OwnerPageShell title={t("registration.title")} backTo="/my-events">
      {props.refusal ? <Notice tone="bad">{props.refusal}</Notice> : null}
      <h2 className="text-24 font-semibold">{props.title}</h2>
      {props.state === "registered" ? (
        <div className="my-4 grid justify-items-center gap-3 rounded-card border border-line bg-white px-4 py-6 text-black">
          <QrCode svg={props.qr} label={t("registration.qr")} />
          <p className="text-24 font-semibold tracking-[0.08em] tabular-nums">{props.code}</p>
          <p className="text-center">{t("registration.atDoor")}</p>
        </div>
      ) : (
        <div className="my-4">
          <Notice tone={props.state === "event_cancelled" ? "bad" : "neutral"}>
            {t(`registration.${props.state}`, { reason: props.reason ?? "" })}
          </Notice>
        </div>
      )}
      <Card>
        <List>
          <ListRow
            icon="clock"
            to={`/events/${props.eventId}`}
            title={
              <>
                <time dateTime={props.day.iso} title={props.day.full}>
                  {props.day.text}
                </time>{" "}
                <span className="phrase">{props.hours}</span>
              </>
            }
          />
          <ListRow icon="pin" title={props.place} detail={props.address} />
          {props.attendees.map(({ id, name, kind, checkedIn }) => (
            <ListRow
              key={id}
              icon="person"
              title={name}
              detail={kind === "child" ? t("register.child") : undefined}
              end={checkedIn ? <Badge tone="ok">{t("registration.came", { at: checkedIn.text })}</Badge> : null}
            />
          ))}
        </List>
      </Card>
      {props.state === "registered" ? (
        <a
          href={`/my-events/${props.id}/calendar.ics`}
          className={`${buttonClass({ variant: "secondary", block: true })} mt-4`}
        >
          {t("registration.calendar")}
        </a>
      ) : null}
      {props.canCancel ? (
        <details className="mt-6">
          <summary className="min-h-touch cursor-pointer py-2.5 text-ink-2">{t("registration.cannotCome")}</summary>
          <Form method="post" className="grid gap-3 pt-2">
            <p className="text-ink-2">{t("registration.cancelDetail", { count: props.attendees.length })}</p>
            <Button variant="danger">{t("registration.cancel")}</Button>
          </Form>
        </details>
      ) : null}
    </OwnerPageShell>
  );
}
