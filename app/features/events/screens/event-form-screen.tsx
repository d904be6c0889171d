import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { EventFormFields, type EventChoices, type EventFields } from "./event-form-fields.tsx";

/** Writes an event or changes one. */
export function EventFormScreen({
  title,
  backTo,
  hidden,
  told = 0,
  fields: start,
  choices,
  lastResult,
}: {
  title: string;
  backTo: string;
  /** The request's id of a new event, the version of one that is changed. */
  hidden: Record<string, string>;
  /** Members who are told when time or place change. */
  told?: number;
  fields: Partial<EventFields>;
  choices: EventChoices;
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("events");
  const [form, fields] = useForm<EventFields>({ id: "event", lastResult, defaultValue: start });
  const faults = Object.values(fields).flatMap(({ id, errors }) =>
    errors?.[0] === undefined ? [] : [{ fieldId: id, message: errors[0] }],
  );
  return (
    <>
      <PageHeader
        title={title}
        breadcrumb={<Breadcrumb trail={[{ to: "/staff/events", label: t("staff.title") }]} current={title} />}
      />
      <Form method="post" {...getFormProps(form)} className="grid max-w-4xl gap-2">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FormErrorSummary errors={faults} message={form.errors?.[0]} />
        {told > 0 ? (
          <Notice tone="attend" icon="bell">
            {t("form.told", { count: told })}
          </Notice>
        ) : null}
        <EventFormFields fields={fields} choices={choices} />
        <div className="mt-6 flex flex-wrap gap-3">
          <Button variant="primary">{t("form.save")}</Button>
          <ButtonLink to={backTo} variant="quiet">
            {t("form.leave")}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
