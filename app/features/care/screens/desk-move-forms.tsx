import { getFormProps, getInputProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DateInput, DateTimeInput, TimeInput } from "#app/ui/date-time-input.tsx";
import { Field } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { DeskMoveFields, resultFor, type DeskFormData } from "./desk-form.tsx";
import type { DeskPage } from "./staff-one-screen.tsx";

/** Words to the owner, and optionally until when the desk is in touch again. */
export function AnswerForm(page: DeskFormData & Pick<DeskPage, "state">) {
  const { t } = useTranslation("care");
  const [form, fields] = useForm<{ words: string; promisedAt: string }>({
    id: "answer",
    lastResult: resultFor("answer", page.lastResult),
  });
  return (
    <Card padded>
      <Form method="post" {...getFormProps(form)} className="grid gap-3">
        <DeskMoveFields intent="answer" {...page} />
        <FormErrorSummary errors={[]} message={form.errors?.[0]} />
        <Field id={fields.words.id} label={t("desk.answer")} hint={t("desk.answerHint")} error={fields.words.errors}>
          <TextArea name="words" defaultValue={fields.words.initialValue} maxLength={1000} rows={2} />
        </Field>
        <div className="flex flex-wrap items-end gap-3">
          {page.state === "scheduled" ? null : (
            <Field id={fields.promisedAt.id} label={t("desk.promise")} error={fields.promisedAt.errors} optional>
              <DateTimeInput {...getInputProps(fields.promisedAt, { type: "datetime-local" })} />
            </Field>
          )}
          <Button variant="primary" icon="send" className="ml-auto">
            {t("desk.answerSubmit")}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

/** Who comes when; the owner is told at once. */
export function ScheduleForm(page: DeskFormData & Pick<DeskPage, "today" | "visitors" | "visit">) {
  const { t } = useTranslation("care");
  const [form, fields] = useForm<Record<"visitorName" | "visitorPhone" | "on" | "from" | "until", string>>({
    id: "schedule",
    lastResult: resultFor("schedule", page.lastResult),
    defaultValue: page.visit ? { ...page.visit, visitorName: page.visit.name } : { on: page.today },
  });
  return (
    <Card padded>
      <Form method="post" {...getFormProps(form)} className="grid gap-3">
        <DeskMoveFields intent="schedule" {...page} />
        <h3 className="font-semibold">{t(page.visit ? "desk.reschedule" : "desk.schedule")}</h3>
        <FormErrorSummary errors={[]} message={form.errors?.[0]} />
        <div className="grid gap-3 tablet:grid-cols-2">
          <Field id={fields.visitorName.id} label={t("desk.visitor")} error={fields.visitorName.errors}>
            <TextInput
              {...getInputProps(fields.visitorName, { type: "text" })}
              list="visitors"
              maxLength={20}
              autoComplete="off"
            />
          </Field>
          <datalist id="visitors">
            {page.visitors.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <Field
            id={fields.visitorPhone.id}
            label={t("desk.visitorPhone")}
            hint={t("desk.visitorPhoneHint")}
            error={fields.visitorPhone.errors}
            optional
          >
            <TextInput {...getInputProps(fields.visitorPhone, { type: "tel" })} autoComplete="off" />
          </Field>
        </div>
        <div className="flex flex-wrap items-end gap-3">
          <Field id={fields.on.id} label={t("desk.visitOn")} error={fields.on.errors}>
            <DateInput {...getInputProps(fields.on, { type: "date" })} min={page.today} />
          </Field>
          <Field id={fields.from.id} label={t("desk.visitFrom")} error={fields.from.errors}>
            <TimeInput {...getInputProps(fields.from, { type: "time" })} step={900} />
          </Field>
          <Field id={fields.until.id} label={t("desk.visitUntil")} error={fields.until.errors}>
            <TimeInput {...getInputProps(fields.until, { type: "time" })} step={900} />
          </Field>
          <Button icon="calendar" className="ml-auto">
            {t("desk.scheduleSubmit")}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
