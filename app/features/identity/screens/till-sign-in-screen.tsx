import { getFormProps, getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Field } from "#app/ui/field.tsx";
import { CodeInput } from "#app/ui/text-input.tsx";
import { EntryShell, type EntryFrame } from "./entry-shell.tsx";

/** A merchant's clerk opens the till: the link says which one, the PIN who. */
export function TillSignInScreen({
  frame,
  till,
  lastResult,
}: {
  frame: EntryFrame;
  /** Null when the link is unknown or no longer valid. */
  till: { merchant: string; branch: string; clerk: string } | null;
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("identity");
  const [form, fields] = useForm<{ pin: string }>({ id: "till", lastResult });
  if (till === null) {
    return (
      <EntryShell frame={frame} heading={t("till.title")}>
        <EmptyState icon="qr" title={t("till.noLink")} detail={t("till.noLinkDetail")} />
      </EntryShell>
    );
  }
  return (
    <EntryShell
      frame={frame}
      heading={till.merchant}
      detail={t("till.place", { branch: till.branch, clerk: till.clerk })}
    >
      <Form method="post" {...getFormProps(form)} className="grid gap-5">
        <Field id={fields.pin.id} label={t("till.pin")} hint={t("till.pinHint")} error={fields.pin.errors}>
          <CodeInput
            {...getInputProps(fields.pin, { type: "password" })}
            inputMode="numeric"
            autoComplete="off"
            maxLength={6}
            autoFocus
          />
        </Field>
        <Button variant="primary" block>
          {t("till.open")}
        </Button>
      </Form>
    </EntryShell>
  );
}
