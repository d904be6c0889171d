import { getFormProps, getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { DateInput } from "#app/ui/date-time-input.tsx";
import { Field } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { PhotoPicker } from "#app/ui/photo-picker.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { EnterGuard } from "./enter-guard.tsx";

type Fields = { reference: string; paidFen: string; paidOn: string; slip: string };

/** What the bank says of a payment: its reference, the sum, the day, and its slip. */
export function ConfirmForm({
  plainNet,
  today,
  lastResult,
}: {
  plainNet: string;
  today: string;
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("rewards");
  const [form, fields] = useForm<Fields>({
    id: "confirm",
    lastResult: lastResult?.initialValue?.["intent"] === "confirm" ? lastResult : undefined,
    defaultValue: { paidFen: plainNet, paidOn: today },
  });
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      {...getFormProps(form)}
      className="grid gap-3 border-t border-line pt-4"
    >
      <EnterGuard />
      <input type="hidden" name="intent" value="confirm" />
      <h3 className="font-semibold">{t("confirm.title")}</h3>
      <FormErrorSummary errors={[]} message={form.errors?.[0]} />
      <Field id={fields.reference.id} label={t("confirm.reference")} error={fields.reference.errors}>
        <TextInput {...getInputProps(fields.reference, { type: "text" })} maxLength={64} autoComplete="off" />
      </Field>
      <div className="grid gap-3 tablet:grid-cols-2">
        <Field id={fields.paidFen.id} label={t("confirm.amount")} error={fields.paidFen.errors}>
          <TextInput {...getInputProps(fields.paidFen, { type: "text" })} inputMode="decimal" autoComplete="off" />
        </Field>
        <Field id={fields.paidOn.id} label={t("confirm.paidOn")} error={fields.paidOn.errors}>
          <DateInput {...getInputProps(fields.paidOn, { type: "date" })} max={today} />
        </Field>
      </div>
      <Field
        id={fields.slip.id}
        label={t("confirm.slip")}
        hint={t("confirm.slipHint")}
        error={fields.slip.errors}
        optional
      >
        <PhotoPicker name="slip" max={1} accept=".pdf,image/png,image/jpeg" label={t("confirm.slipPick")} />
      </Field>
      <Button icon="check" className="justify-self-end">
        {t("confirm.submit")}
      </Button>
    </Form>
  );
}
