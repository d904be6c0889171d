import { getFormProps, getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { EntryShell, type EntryFrame } from "./entry-shell.tsx";

/** Staff come in by mail address and password. */
export function StaffSignInScreen({
  frame,
  passwordSet,
  lastResult,
}: {
  frame: EntryFrame;
  /** Who has just set a password on this browser. */
  passwordSet: { email: string } | null;
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("identity");
  const [form, fields] = useForm<{ email: string; password: string }>({
    id: "staff-sign-in",
    lastResult,
    defaultValue: { email: passwordSet?.email },
  });
  return (
    <EntryShell frame={frame} heading={t("staffSignIn.heading")} detail={t("staffSignIn.detail")}>
      {passwordSet && lastResult === undefined ? <Notice tone="ok">{t("setPassword.saved")}</Notice> : null}
      <Form method="post" {...getFormProps(form)} className="grid gap-5">
        <FormErrorSummary errors={[]} message={form.errors?.[0]} />
        <Field id={fields.email.id} label={t("staffSignIn.email")} error={fields.email.errors}>
          <TextInput
            {...getInputProps(fields.email, { type: "email" })}
            autoComplete="username"
            autoFocus={(lastResult === undefined && passwordSet === null) || fields.email.errors !== undefined}
          />
        </Field>
        <Field id={fields.password.id} label={t("staffSignIn.password")} error={fields.password.errors}>
          <TextInput
            {...getInputProps(fields.password, { type: "password" })}
            autoComplete="current-password"
            autoFocus={(lastResult !== undefined || passwordSet !== null) && fields.email.errors === undefined}
          />
        </Field>
        <Button variant="primary" block>
          {t("staffSignIn.enter")}
        </Button>
      </Form>
      <p className="text-ink-2">{t("staffSignIn.forgotten")}</p>
    </EntryShell>
  );
}
