import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { CheckBox } from "#app/ui/check-box.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { DoorRegistration } from "./door-screen.tsx";

/** The guests of one registration, those who are not in yet ticked: a family may come in parts. */
export function AdmitForm({
  registration,
  collect,
  door,
  fault,
}: {
  registration: DoorRegistration;
  /** What those who are not in yet have to pay; null for nothing. */
  collect: string | null;
  door: string;
  fault?: string;
}) {
  const { t } = useTranslation("events");
  const waiting = registration.guests.filter(({ came }) => came === null);
  return (
    <Form method="post" action={door} className="flex flex-1 flex-col gap-4">
      <input type="hidden" name="intent" value="admit" />
      <input type="hidden" name="registrationId" value={registration.registrationId} />
      <div>
        <h1 className="text-24 font-semibold">{registration.name}</h1>
        <p className="text-ink-2">
          {[registration.phone, registration.home, registration.code].filter(Boolean).join(" · ")}
        </p>
      </div>
      {fault ? <Notice tone="bad">{fault}</Notice> : null}
      {waiting.length === 0 ? <Notice tone="attend">{t("door.allIn")}</Notice> : null}
      {collect ? <Notice icon="coins">{collect}</Notice> : null}
      <Card className="divide-y divide-line">
        {registration.guests.map(({ id, name, kind, came }) => (
          <CheckBox
            key={id}
            name="attendeeIds"
            value={id}
            defaultChecked={came === null}
            disabled={came !== null}
            label={<span className="text-18 font-semibold">{name}</span>}
            detail={
              came === null ? (kind === "child" ? t("register.child") : undefined) : t("door.since", { at: came })
            }
            className="px-4 py-3"
          />
        ))}
      </Card>
      <div className="mt-auto grid gap-3">
        {waiting.length > 0 ? (
          <Button variant="primary" block className="min-h-16 text-20!">
            {t("door.admit")}
          </Button>
        ) : null}
        <ButtonLink to={door} block variant={waiting.length > 0 ? "secondary" : "primary"}>
          {t("door.back")}
        </ButtonLink>
      </div>
    </Form>
  );
}
