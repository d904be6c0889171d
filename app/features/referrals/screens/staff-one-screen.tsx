import type { SubmissionResult } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DateLabel } from "#app/ui/date-label.tsx";
import { FactList } from "#app/ui/fact-list.tsx";
import { Field } from "#app/ui/field.tsx";
import { FlashMessage } from "#app/ui/flash-message.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";
import { Select } from "#app/ui/select.tsx";
import { Timeline, TimelineEntry } from "#app/ui/timeline.tsx";
import { ContactFriend, type Contact } from "./contact-friend.tsx";
import { RecordContactForm } from "./record-contact-form.tsx";
import { MoveForm } from "./move-form.tsx";

type DateText = { text: string; full: string; iso: string };

type Props = {
  title: string;
  /** What was recorded a moment ago. */
  recorded: string | null;
  today: string;
  /** Masked. */
  phone: string;
  /** Once the consultant asked for it. */
  fullPhone?: string;
  /** Null once there is nothing more to call about. */
  contact: Contact | null;
  project: string;
  referrer: { id: string; name: string };
  consent: string;
  /** When the friend answered; null while they have not. */
  consentAt: DateText | null;
  /** The reward in the books; null before the sale is paid, and for who does not see the books. */
  reward: { to: string; text: string } | null;
  stage: string;
  programme: string;
  until: DateText | null;
  consultant: { id: string | null; name: string | null };
  steps: {
    id: string;
    stage: string;
    /** The day; of a visit the moment, which the claim must precede. */
    happened: DateText;
    recordedAt: DateText;
    evidence: string;
    recorder: string | null;
  }[];
  /** Null when a contact renews nothing, or it is not this reader who records. */
  recordContact: { requestId: string; contacts: number; most: number } | null;
  /** What can be recorded next; null when it is not this reader who records. */
  next: { after: string; moves: string[]; likely: string | null } | null;
  minutesBeforeVisit: number;
  consultants: { id: string; name: string }[] | null;
  lastResult?: SubmissionResult<string[]>;
};

/** One referral for staff: where it stands, what was recorded, and the next step with its evidence. */
export function StaffOneScreen(props: Props) {
  const { t } = useTranslation("referrals");
  const isContact = props.lastResult?.initialValue?.["intent"] === "contact";
  return (
    <>
      <PageHeader
        title={props.title}
        detail={`${props.project} · ${props.stage}`}
        breadcrumb={<Breadcrumb trail={[{ to: "/staff/referrals", label: t("staff.title") }]} current={props.title} />}
      />
      {props.recorded && !props.lastResult ? (
        <div className="mb-4">
          <FlashMessage>{props.recorded}</FlashMessage>
        </div>
      ) : null}
      <div className="grid gap-6 wide:grid-cols-[minmax(0,1fr)_360px]">
        <div>
          {props.contact ? <ContactFriend contact={props.contact} fullPhone={props.fullPhone} /> : null}
          <Section title={t("staff.history")}>
            <Timeline>
              {props.steps.map((step) => (
                <TimelineEntry
                  key={step.id}
                  icon="check"
                  title={step.stage}
                  detail={[step.evidence, step.recorder].filter(Boolean).join(" · ")}
                  at={<DateLabel {...step.happened} />}
                />
              ))}
            </Timeline>
          </Section>
          {props.next ? (
            <Section title={t("staff.record")}>
              <MoveForm
                key={props.next.after}
                stage={props.next.after}
                moves={props.next.moves}
                likely={props.next.likely}
                today={props.today}
                minutesBeforeVisit={props.minutesBeforeVisit}
                lastResult={isContact ? undefined : props.lastResult}
              />
            </Section>
          ) : null}
          {props.recordContact ? (
            <Section title={t("renew.title")}>
              <RecordContactForm
                key={isContact ? "refused" : props.recordContact.requestId}
                {...props.recordContact}
                today={props.today}
                lastResult={isContact ? props.lastResult : undefined}
              />
            </Section>
          ) : null}
        </div>
        <div className="grid content-start gap-4">
          <Card padded>
            <FactList
              facts={[
                { term: t("staff.phone"), value: props.phone },
                {
                  term: t("staff.consent"),
                  value: props.consentAt ? (
                    <>
                      {props.consent} <DateLabel {...props.consentAt} />
                    </>
                  ) : (
                    props.consent
                  ),
                },
                {
                  term: t("staff.referrer"),
                  value: <TextLink to={`/staff/members/${props.referrer.id}`} text={props.referrer.name} />,
                },
                { term: t("staff.programmeTerm"), value: props.programme },
                ...(props.reward ? [{ term: t("staff.entryTerm"), value: <TextLink {...props.reward} /> }] : []),
                {
                  term: t("staff.until"),
                  value: props.until ? <DateLabel {...props.until} /> : t("staff.noClock"),
                },
                { term: t("staff.consultant"), value: props.consultant.name ?? t("staff.unassigned") },
              ]}
            />
          </Card>
          {props.consultants ? <AssignForm consultants={props.consultants} current={props.consultant.id} /> : null}
        </div>
      </div>
    </>
  );
}

function TextLink({ to, text }: { to: string; text: string }) {
  return (
    <Link to={to} className="text-link">
      {text}
    </Link>
  );
}

function AssignForm({ consultants, current }: { consultants: { id: string; name: string }[]; current: string | null }) {
  const { t } = useTranslation("referrals");
  return (
    <Card padded>
      <Form method="post" className="grid gap-3">
        <Field label={t("staff.assign")}>
          <Select
            name="consultantId"
            defaultValue={current ?? ""}
            placeholder={t("staff.unassigned")}
            options={consultants.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
        <Button name="intent" value="assign">
          {t("staff.assignSubmit")}
        </Button>
      </Form>
    </Card>
  );
}
