import { getFormProps, getInputProps, getSelectProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { CheckBox } from "#app/ui/check-box.tsx";
import { Field, FieldGroup } from "#app/ui/field.tsx";
import { FootBar } from "#app/ui/foot-bar.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { OwnerPageShell } from "#app/ui/owner-page-shell.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

type Props = {
  title: string;
  requestId: string;
  /** The owner's own name: nobody else's account is paid to. */
  holder: string;
  banks: { value: string; label: string }[];
  lastResult?: SubmissionResult<string[]>;
};

/** Where rewards go: one card number, in the owner's own name. */
export function BankAccountScreen({ title, requestId, holder, banks, lastResult }: Props) {
  const { t } = useTranslation("rewards");
  const [form, fields] = useForm<{ number: string; bankCode: string; consent: string }>({
    id: "bank-account",
    lastResult,
  });
  const errors = [fields.number, fields.bankCode, fields.consent].flatMap(({ id, errors: messages }) =>
    (messages ?? []).map((message) => ({ fieldId: id, message })),
  );
  return (
    <OwnerPageShell title={title} backTo="/wallet" leave>
      <Form method="post" {...getFormProps(form)} className="flex flex-1 flex-col gap-5">
        <input type="hidden" name="requestId" value={requestId} />
        <FormErrorSummary errors={errors} message={form.errors?.[0]} />
        <div>
          <p className="font-semibold">{t("accountForm.holder")}</p>
          <p>{holder}</p>
          <p className="text-ink-2">{t("accountForm.holderHint")}</p>
        </div>
        <Field
          id={fields.number.id}
          label={t("accountForm.number")}
          hint={t("accountForm.numberHint")}
          error={fields.number.errors}
        >
          <TextInput
            {...getInputProps(fields.number, { type: "text" })}
            inputMode="numeric"
            autoComplete="off"
            className="tabular-nums"
          />
        </Field>
        <Field
          id={fields.bankCode.id}
          label={t("accountForm.bank")}
          hint={t("accountForm.bankHint")}
          error={fields.bankCode.errors}
          optional
        >
          <Select {...getSelectProps(fields.bankCode)} placeholder={t("accountForm.bankByNumber")} options={banks} />
        </Field>
        <FieldGroup id={fields.consent.id} label={t("accountForm.consent")} error={fields.consent.errors}>
          <CheckBox
            name="consent"
            label={t("accountForm.consentGive")}
            detail={t("accountForm.consentDetail")}
            defaultChecked={fields.consent.initialValue === "on"}
          />
        </FieldGroup>
        <Notice icon="clock">{t("accountForm.cooling")}</Notice>
        <div className="flex-1" />
        <FootBar>
          <Button variant="primary" block>
            {t("accountForm.submit")}
          </Button>
        </FootBar>
      </Form>
    </OwnerPageShell>
  );
}
