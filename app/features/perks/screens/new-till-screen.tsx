import { getFormProps, getInputProps, getSelectProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { CopyField } from "#app/ui/copy-field.tsx";
import { Field } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { QrCode } from "#app/ui/qr-code.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { faultsOf } from "./form-faults.ts";

type TillFields = { branchId: string; name: string; pin: string };

/** A new till: where it stands, what it is called, its PIN; then its link, which is shown this once. */
export function NewTillScreen({
  title,
  requestId,
  merchant,
  branches,
  branchId,
  made,
  lastResult,
}: {
  title: string;
  requestId: string;
  merchant: { id: string; name: string };
  branches: { id: string; name: string }[];
  branchId: string;
  made?: { name: string; link: string; qr: string };
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("perks");
  const [form, fields] = useForm<TillFields>({ id: "till", lastResult, defaultValue: { branchId } });
  const back = `/staff/merchants/${merchant.id}`;
  const trail = [
    { to: "/staff/merchants", label: t("staff.merchants") },
    { to: back, label: merchant.name },
  ];
  return (
    <div className="max-w-xl">
      <PageHeader title={title} breadcrumb={<Breadcrumb trail={trail} current={title} />} />
      {made ? (
        <Card padded tone="ok">
          <div className="grid gap-4" role="status">
            <h2 className="text-18 font-semibold">{t("tillLink.made", { name: made.name })}</h2>
            <p>{t("tillLink.once")}</p>
            <QrCode svg={made.qr} label={t("tillLink.qr")} className="w-56" />
            <CopyField
              value={made.link}
              label={t("tillLink.link")}
              copyLabel={t("tillLink.copy")}
              copiedLabel={t("tillLink.copied")}
            />
            <div data-screen-only="">
              <ButtonLink to={back}>{t("tillLink.back")}</ButtonLink>
            </div>
          </div>
        </Card>
      ) : (
        <Form method="post" {...getFormProps(form)} className="grid gap-4">
          <input type="hidden" name="requestId" value={requestId} />
          <FormErrorSummary errors={faultsOf(fields)} message={form.errors?.[0]} />
          <Field id={fields.branchId.id} label={t("staff.branch")} error={fields.branchId.errors}>
            <Select
              {...getSelectProps(fields.branchId)}
              options={branches.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Field>
          <Field
            id={fields.name.id}
            label={t("form.tillName")}
            error={fields.name.errors}
            hint={t("form.tillNameHint")}
          >
            <TextInput {...getInputProps(fields.name, { type: "text" })} maxLength={20} />
          </Field>
          <Field id={fields.pin.id} label={t("form.pin")} error={fields.pin.errors} hint={t("form.pinHint")}>
            <TextInput
              {...getInputProps(fields.pin, { type: "text" })}
              inputMode="numeric"
              maxLength={6}
              autoComplete="off"
            />
          </Field>
          <div>
            <Button variant="primary">{t("form.createTill")}</Button>
          </div>
        </Form>
      )}
    </div>
  );
}
