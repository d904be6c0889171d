import {
  getFormProps,
  getInputProps,
  getTextareaProps,
  useForm,
  type FieldMetadata,
  type SubmissionResult,
} from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { TimeInput } from "#app/ui/date-time-input.tsx";
import { Field, FieldGroup } from "#app/ui/field.tsx";
import { FlashMessage } from "#app/ui/flash-message.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { ChoicePills } from "#app/ui/radio-cards.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { TermsVersions, type TermsVersion } from "./terms-versions.tsx";

const WEEKDAYS = ["1", "2", "3", "4", "5", "6", "7"];

type Props = {
  version: number;
  answerMinutes: number;
  emergencyMinutes: number;
  planMinutes: number;
  opens: string;
  closes: string;
  weekdays: number[];
  holidays: string[];
  makeUpDays: string[];
  versions: TermsVersion[];
  saved: boolean;
  lastResult?: SubmissionResult<string[]>;
};

type Fields = Record<
  "answerMinutes" | "emergencyMinutes" | "planMinutes" | "opens" | "closes" | "holidays" | "makeUpDays" | "note",
  string
> & { weekdays: string[] };

/** How fast the desk answers, when it is open, and which days are holidays. */
export function SettingsServiceScreen({ version, versions, saved, lastResult, ...terms }: Props) {
  const { t } = useTranslation("care");
  const [form, fields] = useForm<Fields>({
    id: "service-terms",
    lastResult,
    defaultValue: {
      answerMinutes: String(terms.answerMinutes),
      emergencyMinutes: String(terms.emergencyMinutes),
      planMinutes: String(terms.planMinutes),
      opens: terms.opens,
      closes: terms.closes,
      weekdays: terms.weekdays.map(String),
      holidays: terms.holidays.join("\n"),
      makeUpDays: terms.makeUpDays.join("\n"),
    },
  });
  const typed = lastResult?.initialValue?.["weekdays"];
  const weekdays = lastResult ? [typed].flat().filter((day) => typeof day === "string") : terms.weekdays.map(String);
  return (
    <div className="grid max-w-2xl gap-4">
      {saved ? <FlashMessage>{t("settings.saved")}</FlashMessage> : null}
      <Card padded>
        <Form method="post" {...getFormProps(form)} className="grid gap-5">
          <input type="hidden" name="version" value={version} />
          <FormErrorSummary errors={[]} message={form.errors?.[0]} />
          <div className="grid gap-4 tablet:grid-cols-3">
            <Minutes field={fields.answerMinutes} label={t("settings.answer")} hint={t("settings.answerHint")} />
            <Minutes
              field={fields.emergencyMinutes}
              label={t("settings.emergency")}
              hint={t("settings.emergencyHint")}
            />
            <Minutes field={fields.planMinutes} label={t("settings.plan")} hint={t("settings.planHint")} />
          </div>
          <div className="flex flex-wrap gap-4">
            <Field id={fields.opens.id} label={t("settings.opens")} error={fields.opens.errors}>
              <TimeInput {...getInputProps(fields.opens, { type: "time" })} />
            </Field>
            <Field id={fields.closes.id} label={t("settings.closes")} error={fields.closes.errors}>
              <TimeInput {...getInputProps(fields.closes, { type: "time" })} />
            </Field>
          </div>
          <FieldGroup id={fields.weekdays.id} label={t("settings.weekdays")} error={fields.weekdays.errors}>
            <ChoicePills
              name="weekdays"
              multiple
              defaultValues={weekdays}
              options={WEEKDAYS.map((day) => ({ value: day, label: t(`weekday.${day}`) }))}
            />
          </FieldGroup>
          <div className="grid gap-4 tablet:grid-cols-2">
            <Days field={fields.holidays} label={t("settings.holidays")} hint={t("settings.daysHint")} />
            <Days field={fields.makeUpDays} label={t("settings.makeUpDays")} hint={t("settings.makeUpHint")} />
          </div>
          <Field
            id={fields.note.id}
            label={t("settings.note")}
            hint={t("settings.serviceNoteHint")}
            error={fields.note.errors}
          >
            <TextInput {...getInputProps(fields.note, { type: "text" })} maxLength={200} />
          </Field>
          <div>
            <Button>{t("settings.newVersion")}</Button>
          </div>
        </Form>
      </Card>
      <TermsVersions kind="service" versions={versions} />
    </div>
  );
}

function Minutes({ field, label, hint }: { field: FieldMetadata<string>; label: string; hint: string }) {
  const { t } = useTranslation("care");
  return (
    <Field id={field.id} label={label} hint={hint} error={field.errors}>
      <TextInput {...getInputProps(field, { type: "number" })} min={1} suffix={t("settings.minutes")} />
    </Field>
  );
}

function Days({ field, label, hint }: { field: FieldMetadata<string>; label: string; hint: string }) {
  return (
    <Field id={field.id} label={label} hint={hint} error={field.errors} optional>
      <TextArea {...getTextareaProps(field)} rows={6} className="max-h-72 font-mono text-13!" />
    </Field>
  );
}
