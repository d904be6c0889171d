import { useNavigation, useSubmit, Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Field } from "#app/ui/field.tsx";
import { List, ListRow } from "#app/ui/list-row.tsx";
import { CodeCamera } from "#app/ui/scanner/code-camera.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { TillShell } from "#app/ui/till-shell.tsx";
import { AdmitForm } from "./admit-form.tsx";
import { DoorAnswerView, type DoorAnswerCard } from "./door-answer.tsx";

export type DoorRegistration = {
  registrationId: string;
  name: string;
  phone: string;
  home: string;
  code: string;
  guests: { id: string; name: string; kind: "adult" | "child"; came: string | null }[];
};

const GROUNDS = { green: "accepted", amber: "not-now", red: "refused" } as const;

/** The door of an event on a helper's phone: scan or type, tick who has come, and an answer that fills the screen. */
export function DoorScreen({
  event,
  registration,
  collect,
  q,
  found,
  answer,
  fault,
}: {
  event: { id: string; name: string; came: number; seats: number };
  /** The registration whose guests are to be ticked. */
  registration: DoorRegistration | null;
  /** What they have to pay on the spot; null for nothing. */
  collect: string | null;
  q: string;
  /** Registrations in which somebody has the typed name. */
  found: DoorRegistration[];
  answer: DoorAnswerCard | null;
  fault?: string;
}) {
  const { t } = useTranslation("events");
  const door = `/staff/events/${event.id}/door`;
  const count = (
    <span>
      {t("door.came")} <b className="text-24">{event.came}</b>/{event.seats}
    </span>
  );
  return (
    <TillShell merchant={event.name} end={count} answer={answer ? GROUNDS[answer.tone] : undefined}>
      {answer ? <DoorAnswerView answer={answer} door={door} /> : null}
      {registration && !answer ? (
        <AdmitForm registration={registration} collect={collect} door={door} fault={fault} />
      ) : null}
      {registration || answer ? null : <Finder eventId={event.id} q={q} found={found} fault={fault} />}
    </TillShell>
  );
}

function Finder({
  eventId,
  q,
  found,
  fault,
}: {
  eventId: string;
  q: string;
  found: DoorRegistration[];
  fault?: string;
}) {
  const { t } = useTranslation("events");
  const submit = useSubmit();
  const isBusy = useNavigation().state !== "idle";
  const door = `/staff/events/${eventId}/door`;
  return (
    <>
      {q === "" ? <h1 className="sr-only">{t("staff.door")}</h1> : null}
      {q === "" ? null : <Found door={door} q={q} found={found} />}
      <Form method="post" action={door} className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2.5">
        <input type="hidden" name="intent" value="find" />
        <Field label={t("door.type")} error={fault}>
          <TextInput key={q} name="q" defaultValue={q} autoComplete="off" maxLength={60} className="text-20!" />
        </Field>
        <Button variant="primary" aria-disabled={isBusy}>
          {t("door.find")}
        </Button>
      </Form>
      {q === "" ? (
        <CodeCamera
          isPaused={isBusy}
          onCode={(code) => submit({ intent: "find", q: code }, { method: "post", action: door })}
          texts={{
            starting: t("door.camera.starting"),
            on: t("door.camera.on"),
            foreign: t("door.camera.foreign"),
            absent: t("door.camera.absent"),
          }}
        />
      ) : null}
      <ButtonLink to={`/staff/events/${eventId}`} variant="quiet">
        {t("door.leave")}
      </ButtonLink>
    </>
  );
}

function Found({ door, q, found }: { door: string; q: string; found: DoorRegistration[] }) {
  const { t } = useTranslation("events");
  return (
    <div className="grid flex-1 content-start gap-3">
      <h1 className="text-20 font-semibold">{t("door.found", { q, count: found.length })}</h1>
      {found.length > 0 ? (
        <Card>
          <List>
            {found.map(({ registrationId, name, phone, home, guests }) => (
              <ListRow
                key={registrationId}
                to={`${door}?registration=${registrationId}`}
                title={
                  <>
                    {name} <span className="phrase font-normal text-ink-2">{phone}</span>
                  </>
                }
                detail={[home, guests.map((guest) => guest.name).join(t("listComma"))].filter(Boolean).join(" · ")}
                end={
                  <span className="tabular-nums">
                    {guests.filter(({ came }) => came !== null).length}/{guests.length}
                  </span>
                }
              />
            ))}
          </List>
        </Card>
      ) : (
        <p className="text-ink-2">{t("door.foundNone")}</p>
      )}
      <Link to={door} className="py-2.5 text-pine-ink">
        {t("door.scanAgain")}
      </Link>
    </div>
  );
}
