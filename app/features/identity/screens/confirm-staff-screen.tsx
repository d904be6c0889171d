import { getFormProps, getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { CodeInput, TextInput } from "#app/ui/text-input.tsx";

/** Before something sensitive a member of staff proves once more who sits at the desk. */
export function ConfirmStaffScreen({
  title,
  email,
  hasTotp,
  lastResult,
}: {
  title: string;
  email: string;
  hasTotp: boolean;
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("identity");
  const [form, fields] = useForm<{ password: string; totp: string }>({ id: "confirm", lastResult });
  return (
    <div className="max-w-md">
      <PageHeader title={title} detail={t("confirm.staffDetail")} />
      <Form method="post" {...getFormProps(form)} className="grid gap-5">
        <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
        <Field id={fields.password.id} label={t("staffSignIn.password")} error={fields.password.errors}>
          <TextInput
            {...getInputProps(fields.password, { type: "password" })}
            autoComplete="current-password"
            autoFocus={fields.totp.errors === undefined}
          />
        </Field>
        {hasTotp ? (
          <Field id={fields.totp.id} label={t("totp.code")} error={fields.totp.errors}>
            <CodeInput
              {...getInputProps(fields.totp, { type: "text" })}
              maxLength={12}
              autoFocus={fields.totp.errors !== undefined}
            />
          </Field>
        ) : null}
        <Button variant="primary">{t("confirm.go")}</Button>
      </Form>
    </div>
  );
}
