import { getFormProps, getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DateInput } from "#app/ui/date-time-input.tsx";
import { Field } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

/** That the consultant was in contact with the friend, which renews the protection. Give it the request id as its key. */
export function RecordContactForm({
  requestId,
  today,
  contacts,
  most,
  lastResult,
}: {
  requestId: string;
  today: string;
  /** Since the last step forward. */
  contacts: number;
  most: number;
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("referrals");
  const [form, fields] = useForm<{ contactOn: string; contactNote: string }>({
    id: `contact-${requestId}`,
    lastResult,
    defaultValue: { contactOn: today },
  });
  return (
    <Card padded>
      <Form method="post" {...getFormProps(form)} className="grid gap-4">
        <input type="hidden" name="intent" value="contact" />
        <input type="hidden" name="requestId" value={requestId} />
        <FormErrorSummary errors={[]} message={lastResult?.error?.[""]?.[0]} />
        <p className="text-ink-2">{t("renew.detail", { count: contacts, most })}</p>
        <div className="grid gap-4 tablet:grid-cols-[12rem_minmax(0,1fr)]">
          <Field id={fields.contactOn.id} label={t("renew.on")} error={fields.contactOn.errors}>
            <DateInput {...getInputProps(fields.contactOn, { type: "date" })} max={today} />
          </Field>
          <Field
            id={fields.contactNote.id}
            label={t("renew.note")}
            hint={t("renew.noteHint")}
            error={fields.contactNote.errors}
          >
            <TextInput {...getInputProps(fields.contactNote, { type: "text" })} maxLength={200} autoComplete="off" />
          </Field>
        </div>
        <Button className="justify-self-start" disabled={contacts >= most}>
          {t("renew.submit")}
        </Button>
      </Form>
    </Card>
  );
}
