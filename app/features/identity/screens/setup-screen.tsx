import { getFormProps, getInputProps, useForm, type FieldMetadata, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { EntryShell, type EntryFrame } from "./entry-shell.tsx";

type SetupFields = Record<"token" | "clubName" | "developerName" | "dutyPhone" | "name" | "email" | "password", string>;

/** The first visit to an empty club: its name and its first administrator. */
export function SetupScreen({
  frame,
  token,
  shortest,
  lastResult,
}: {
  frame: EntryFrame;
  /** From the address that the terminal printed; may be empty. */
  token: string;
  shortest: number;
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("identity");
  const [form, fields] = useForm<SetupFields>({ id: "setup", lastResult, defaultValue: { token } });
  return (
    <EntryShell frame={frame} heading={t("setup.title")} detail={t("setup.detail")}>
      <Form method="post" {...getFormProps(form)} className="grid gap-5">
        <FormErrorSummary errors={[]} message={form.errors?.[0]} />
        <SetupField field={fields.token} label={t("setup.token")} hint={t("setup.tokenHint")} />
        <SetupField field={fields.clubName} label={t("club.name")} hint={t("club.nameHint")} />
        <SetupField field={fields.developerName} label={t("club.developer")} />
        <SetupField field={fields.dutyPhone} label={t("club.dutyPhone")} hint={t("club.dutyPhoneHint")} />
        <SetupField field={fields.name} label={t("setup.yourName")} autoComplete="name" />
        <SetupField field={fields.email} label={t("staffSignIn.email")} type="email" autoComplete="username" />
        <SetupField
          field={fields.password}
          label={t("staffSignIn.password")}
          hint={t("password.hint", { count: shortest })}
          type="password"
          autoComplete="new-password"
        />
        <Button variant="primary" block>
          {t("setup.create")}
        </Button>
      </Form>
    </EntryShell>
  );
}

function SetupField({
  field,
  label,
  hint,
  type = "text",
  autoComplete = "off",
}: {
  field: FieldMetadata<string>;
  label: string;
  hint?: string;
  type?: "text" | "email" | "password";
  autoComplete?: string;
}) {
  return (
    <Field id={field.id} label={label} hint={hint} error={field.errors}>
      <TextInput {...getInputProps(field, { type })} autoComplete={autoComplete} />
    </Field>
  );
}
