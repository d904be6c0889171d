import { getFormProps, getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { CodeInput } from "#app/ui/text-input.tsx";
import { ResendButton, ResendForm } from "./resend-code.tsx";
import type { SentCode } from "./sent-code.ts";

const RESEND = "resend";

type CodeFields = { code: string; phone: string };

/** A code is on its way: to which number, room to type it, and another one after a pause. */
export function CodeForm({
  sentCode,
  requestId,
  isPhoneChosen,
  submit,
  lastResult,
  children,
}: {
  sentCode: SentCode;
  requestId: string;
  /** Whether the person typed the number, and so may take another. */
  isPhoneChosen: boolean;
  /** Words of the button. */
  submit: string;
  lastResult?: SubmissionResult<string[]>;
  /** Between the code and the button. */
  children?: ReactNode;
}) {
  const { t } = useTranslation("identity");
  const [form, fields] = useForm<CodeFields>({ id: "code", lastResult });
  const fault = fields.code.errors ?? fields.phone.errors;
  return (
    <div className="grid gap-5">
      <Form method="post" className="flex items-end justify-between gap-3">
        <input type="hidden" name="intent" value="change" />
        <p>
          <span className="block font-semibold">{t("code.sentTo")}</span>
          <span className="text-18 tabular-nums">{sentCode.phone}</span>
        </p>
        {isPhoneChosen ? <Button variant="quiet">{t("code.otherPhone")}</Button> : null}
      </Form>
      <Form method="post" {...getFormProps(form)} className="grid gap-5">
        <input type="hidden" name="intent" value="verify" />
        <Field
          id={fields.code.id}
          label={t("code.label")}
          hint={fault ? undefined : t("code.sentAt", { time: sentCode.sentAt })}
          error={fault}
        >
          <CodeInput {...getInputProps(fields.code, { type: "text" })} maxLength={12} autoFocus />
        </Field>
        <ResendButton formId={RESEND} againInSeconds={sentCode.againInSeconds} />
        {children}
        <Button variant="primary" block>
          {submit}
        </Button>
      </Form>
      <ResendForm id={RESEND} requestId={requestId} phone={isPhoneChosen ? sentCode.phone : undefined} />
    </div>
  );
}
