import { getFormProps, getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { CodeInput } from "#app/ui/text-input.tsx";
import { EntryShell, type EntryFrame } from "./entry-shell.tsx";

/** After the password: the code of the authenticator. */
export function SecondFactorScreen({
  frame,
  lastResult,
}: {
  frame: EntryFrame;
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("identity");
  const [form, fields] = useForm<{ totp: string }>({ id: "second-factor", lastResult });
  return (
    <EntryShell frame={frame} heading={t("secondFactor.title")} detail={t("secondFactor.detail")}>
      <Form method="post" {...getFormProps(form)} className="grid gap-5">
        <Field id={fields.totp.id} label={t("totp.code")} error={fields.totp.errors}>
          <CodeInput {...getInputProps(fields.totp, { type: "text" })} maxLength={12} autoFocus />
        </Field>
        <Button variant="primary" block>
          {t("secondFactor.enter")}
        </Button>
      </Form>
      <p className="text-ink-2">{t("secondFactor.lost")}</p>
    </EntryShell>
  );
}
