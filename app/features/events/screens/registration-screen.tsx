import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { Button, ButtonLink, buttonClass } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Confirmation } from "#app/ui/confirmation.tsx";
import { List, ListRow } from "#app/ui/list-row.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { OwnerPageShell } from "#app/ui/owner-page-shell.tsx";
import { QrCode } from "#app/ui/qr-code.tsx";
import { Section } from "#app/ui/section.tsx";

type Registration = {
  title: string;
  /** Whether it was booked a moment ago. */
  isNew: boolean;
  /** Whether its guests were changed a moment ago. */
  isChanged: boolean;
  id: string;
  eventId: string;
  day: { text: string; full: string; iso: string };
  hours: string;
  place: string;
  address: string;
  starts: { text: string };
  /** What is paid on the spot, and how; null when nothing is. */
  fee: { title: string; detail: string } | null;
  code: string;
  qr: string;
  state: "registered" | "over" | "cancelled" | "event_cancelled";
  reason: string | null;
  canChange: boolean;
  /** Until when the guests can be changed. */
  closes: { text: string };
  canCancel: boolean;
  attendees: { id: string; name: string; kind: "adult" | "child"; checkedIn: { text: string } | null }[];
};

/**
 * The member's seats at one event: what, when and where, what to show at the door, and giving seats back. Who has just
 * booked wants to read what was booked; who opens it later stands at the door.
 */
export function RegistrationScreen({ refusal, ...registration }: Registration & { refusal?: string }) {
  const { t } = useTranslation("events");
  const isComing = registration.state === "registered";
  const facts = <WhenAndWhere key="facts" registration={registration} />;
  const code = isComing ? <DoorCode key="code" code={registration.code} qr={registration.qr} /> : null;
  return (
    <OwnerPageShell title={t("registration.title")} backTo="/my-events">
      <div className="grid gap-4">
        {refusal ? <Notice tone="bad">{refusal}</Notice> : null}
        {isComing && registration.isNew ? (
          <Confirmation title={t("registration.booked")}>
            <p>{t("registration.bookedDetail", { count: registration.attendees.length })}</p>
          </Confirmation>
        ) : null}
        {isComing && registration.isChanged ? (
          <Confirmation title={t("change.done")}>
            <p>{t("registration.bookedDetail", { count: registration.attendees.length })}</p>
          </Confirmation>
        ) : null}
        <h2 className="text-24 font-semibold">{registration.title}</h2>
        {isComing ? null : (
          <Notice tone={registration.state === "event_cancelled" ? "bad" : "neutral"}>
            {t(`registration.${registration.state}`, { reason: registration.reason ?? "" })}
          </Notice>
        )}
        {registration.isNew ? [facts, code] : [code, facts]}
      </div>
      <Section title={t("registration.who")}>
        <Attendees attendees={registration.attendees} />
        {registration.canChange ? <ChangeGuests id={registration.id} closes={registration.closes.text} /> : null}
      </Section>
      {registration.canCancel ? (
        <GiveBack starts={registration.starts.text} seats={registration.attendees.length} />
      ) : null}
    </OwnerPageShell>
  );
}

function WhenAndWhere({ registration }: { registration: Registration }) {
  const { t } = useTranslation("events");
  const { id, eventId, day, hours, place, address, fee, state } = registration;
  return (
    <div className="grid gap-3">
      <Card>
        <List>
          <ListRow
            icon="clock"
            to={`/events/${eventId}`}
            title={
              <>
                <time dateTime={day.iso} title={day.full}>
                  {day.text}
                </time>{" "}
                <span className="phrase">{hours}</span>
              </>
            }
          />
          <ListRow icon="pin" title={place} detail={address} />
          {fee && state === "registered" ? <ListRow icon="coins" title={fee.title} detail={fee.detail} /> : null}
        </List>
      </Card>
      {state === "registered" ? (
        <a href={`/my-events/${id}/calendar.ics`} className={buttonClass({ variant: "secondary", block: true })}>
          {t("registration.calendar")}
        </a>
      ) : null}
    </div>
  );
}

function DoorCode({ code, qr }: { code: string; qr: string }) {
  const { t } = useTranslation("events");
  return (
    <div className="grid justify-items-center gap-3 rounded-card border border-line bg-code-paper px-4 py-6 text-code-ink">
      <QrCode svg={qr} label={t("registration.qr")} />
      <p className="text-24 font-semibold tracking-[0.08em] tabular-nums">{code}</p>
      <p className="text-center">{t("registration.atDoor")}</p>
    </div>
  );
}

function Attendees({ attendees }: Pick<Registration, "attendees">) {
  const { t } = useTranslation("events");
  return (
    <Card>
      <List>
        {attendees.map(({ id, name, kind, checkedIn }) => (
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
  );
}

function ChangeGuests({ id, closes }: { id: string; closes: string }) {
  const { t } = useTranslation("events");
  return (
    <div className="mt-3 grid gap-2">
      <ButtonLink to={`/my-events/${id}/change`} block>
        {t("change.open")}
      </ButtonLink>
      <p className="text-ink-2">{t("change.until", { at: closes })}</p>
    </div>
  );
}

function GiveBack({ starts, seats }: { starts: string; seats: number }) {
  const { t } = useTranslation("events");
  return (
    <Section title={t("registration.cannotCome")}>
      <p className="text-ink-2">{t("registration.cancelUntil", { at: starts })}</p>
      <details className="mt-1">
        <summary className="min-h-touch cursor-pointer py-2.5 text-pine-ink">{t("registration.cancelOpen")}</summary>
        <Form method="post" className="grid gap-3 pt-2">
          <p className="text-ink-2">{t("registration.cancelDetail", { count: seats })}</p>
          <Button variant="danger">{t("registration.cancel")}</Button>
        </Form>
      </details>
    </Section>
  );
}
