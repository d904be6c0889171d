import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Button, ButtonLink, buttonClass } from "#app/ui/button.tsx";
import { FlashMessage } from "#app/ui/flash-message.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { EventFacts, type StaffEventFacts } from "./event-facts.tsx";
import { GuestTable, type GuestLine } from "./guest-table.tsx";

type May = { edit: boolean; publish: boolean; export: boolean; checkIn: boolean; seeMembers: boolean };

/** One event for staff: what it is, how full, who has booked and who has come, and what can be done with it. */
export function StaffEventScreen({
  title,
  event,
  may,
  saved,
  refusal,
  q,
  guests,
  nextTo,
}: {
  title: string;
  event: StaffEventFacts;
  may: May;
  saved: boolean;
  refusal?: string;
  q: string;
  guests: GuestLine[];
  nextTo: string | null;
}) {
  const { t } = useTranslation("events");
  return (
    <>
      <PageHeader
        title={
          <>
            {title} <Badge tone={event.state.tone}>{event.state.label}</Badge>
          </>
        }
        detail={event.summary}
        breadcrumb={<Breadcrumb trail={[{ to: "/staff/events", label: t("staff.title") }]} current={title} />}
        end={<EventActions id={event.id} may={may} />}
      />
      {saved ? <FlashMessage>{t("staff.saved")}</FlashMessage> : null}
      {refusal ? <Notice tone="bad">{refusal}</Notice> : null}
      {event.cancelledReason ? (
        <Notice tone="bad">{t("detail.cancelled", { reason: event.cancelledReason })}</Notice>
      ) : null}
      <div className="mt-4 grid gap-6 desktop:grid-cols-[minmax(0,1fr)_320px]">
        <div className="min-w-0 max-desktop:order-last">
          <GuestTable
            caption={t("guests.title")}
            guests={guests}
            q={q}
            seeMembers={may.seeMembers}
            end={
              may.export && event.registrations > 0 ? (
                <a
                  href={`/staff/events/${event.id}/guests.csv`}
                  className={buttonClass({ variant: "secondary", size: "normal" })}
                >
                  {t("guests.export")}
                </a>
              ) : null
            }
          />
          <Pager next={nextTo ?? undefined} />
        </div>
        <EventFacts event={event} />
      </div>
    </>
  );
}

function EventActions({ id, may }: { id: string; may: May }) {
  const { t } = useTranslation("events");
  return (
    <>
      {may.edit ? (
        <>
          <ButtonLink to={`/staff/events/${id}/cancel`} variant="quiet" preventScrollReset>
            {t("staff.cancel")}
          </ButtonLink>
          <ButtonLink to={`/staff/events/${id}/edit`} icon="pencil">
            {t("staff.edit")}
          </ButtonLink>
        </>
      ) : null}
      {may.checkIn ? (
        <ButtonLink to={`/staff/events/${id}/door`} variant="primary" icon="qr">
          {t("staff.door")}
        </ButtonLink>
      ) : null}
      {may.publish ? (
        <Form method="post">
          <Button variant="primary" icon="megaphone">
            {t("staff.publish")}
          </Button>
        </Form>
      ) : null}
    </>
  );
}
