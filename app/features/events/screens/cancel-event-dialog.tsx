import { getFormProps, getTextareaProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { Field } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { TextArea } from "#app/ui/text-area.tsx";

/** Asks before an event is called off: why, and how many are told. */
export function CancelEventDialog({
  title,
  eventId,
  registrations,
  seats,
  lastResult,
}: {
  title: string;
  eventId: string;
  /** Members who have booked, and their seats. */
  registrations: number;
  seats: number;
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("events");
  const [form, fields] = useForm<{ reason: string }>({ id: "cancel-event", lastResult });
  const back = `/staff/events/${eventId}`;
  return (
    <Dialog
      title={title}
      closeTo={back}
      stay={t("staff.keepEvent")}
      action={
        <Button form={form.id} variant="danger">
          {t("staff.cancelSubmit", { count: registrations })}
        </Button>
      }
    >
      <Form method="post" preventScrollReset {...getFormProps(form)} className="grid gap-4">
        <FormErrorSummary errors={[]} message={form.errors?.[0]} />
        <p>{t("staff.cancelDetail", { count: registrations, seats })}</p>
        <Field
          id={fields.reason.id}
          label={t("staff.cancelReason")}
          hint={t("staff.cancelReasonHint")}
          error={fields.reason.errors}
        >
          <TextArea {...getTextareaProps(fields.reason)} rows={3} maxLength={100} className="min-h-20" />
        </Field>
      </Form>
    </Dialog>
  );
}
