import { getFormProps, getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Field } from "#app/ui/field.tsx";
import { QrCode } from "#app/ui/qr-code.tsx";
import { CodeInput } from "#app/ui/text-input.tsx";

/** The secret of a new authenticator in both ways an app takes it. */
export type TotpSetup = {
  /** SVG text. */
  qr: string;
  /** In groups of four. */
  typed: string;
};

/** Scan or type the secret, then prove it by the app's first code. */
export function TotpSetupForm({ setup, lastResult }: { setup: TotpSetup; lastResult?: SubmissionResult<string[]> }) {
  const { t } = useTranslation("identity");
  const [form, fields] = useForm<{ totp: string }>({ id: "enrol", lastResult });
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-5">
      <Card padded className="grid justify-items-center gap-3">
        <QrCode svg={setup.qr} label={t("totp.qr")} className="w-48" />
        <p className="text-center text-ink-2">{t("totp.typeInstead")}</p>
        <code className="text-center text-16 break-words tabular-nums select-all">{setup.typed}</code>
      </Card>
      <Field id={fields.totp.id} label={t("totp.firstCode")} error={fields.totp.errors}>
        <CodeInput
          {...getInputProps(fields.totp, { type: "text" })}
          maxLength={12}
          autoFocus={Boolean(fields.totp.errors)}
        />
      </Field>
      <Button variant="primary" block>
        {t("totp.enrol")}
      </Button>
    </Form>
  );
}
