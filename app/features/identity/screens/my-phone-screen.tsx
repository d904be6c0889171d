import { getFormProps, getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { OwnerPageShell } from "#app/ui/owner-page-shell.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { CodeForm } from "./code-form.tsx";
import type { SentCode } from "./sent-code.ts";

type Props = {
  title: string;
  /** The number so far, masked. */
  current: string;
  requestId: string;
  sentCode: SentCode | null;
  lastResult?: SubmissionResult<string[]>;
};

/** A member moves to another number, proved by a code sent to it. */
export function MyPhoneScreen({ title, current, requestId, sentCode, lastResult }: Props) {
  const { t } = useTranslation("identity");
  return (
    <OwnerPageShell title={title} backTo="/me">
      <p className="mb-5 text-ink-2">{t("myPhone.detail", { current })}</p>
      {sentCode ? (
        <CodeForm
          key={requestId}
          sentCode={sentCode}
          requestId={requestId}
          isPhoneChosen
          submit={t("myPhone.save")}
          lastResult={lastResult}
        />
      ) : (
        <NewPhone requestId={requestId} lastResult={lastResult} />
      )}
    </OwnerPageShell>
  );
}

function NewPhone({ requestId, lastResult }: Pick<Props, "requestId" | "lastResult">) {
  const { t } = useTranslation("identity");
  const [form, fields] = useForm<{ phone: string }>({ id: "new-phone", lastResult });
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-5">
      <input type="hidden" name="intent" value="request" />
      <input type="hidden" name="requestId" value={requestId} />
      <Field id={fields.phone.id} label={t("myPhone.new")} hint={t("signIn.phoneHint")} error={fields.phone.errors}>
        <TextInput
          {...getInputProps(fields.phone, { type: "tel" })}
          prefix="+86"
          autoComplete="tel-national"
          autoFocus={fields.phone.errors !== undefined}
        />
      </Field>
      <Button variant="primary" block>
        {t("code.send")}
      </Button>
    </Form>
  );
}
