import { getFormProps, getInputProps, getSelectProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { faultsOf } from "./form-faults.ts";

type BranchFields = {
  name: string;
  address: string;
  phone: string;
  nearCommunityId: string;
  hours: Record<string, string>;
};

const WEEKDAYS = ["1", "2", "3", "4", "5", "6", "7"];
const USUAL_HOURS = "10:00-22:00";

/** A new place of a merchant: where, and when it is open. */
export function NewBranchScreen({
  title,
  requestId,
  merchant,
  communities,
  lastResult,
}: {
  title: string;
  requestId: string;
  merchant: { id: string; name: string };
  communities: { id: string; name: string }[];
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("perks");
  const hours = Object.fromEntries(WEEKDAYS.map((day) => [day, USUAL_HOURS]));
  const [form, fields] = useForm<BranchFields>({ id: "branch", lastResult, defaultValue: { hours } });
  const days = fields.hours.getFieldset();
  const trail = [
    { to: "/staff/merchants", label: t("staff.merchants") },
    { to: `/staff/merchants/${merchant.id}`, label: merchant.name },
  ];
  return (
    <div className="max-w-2xl">
      <PageHeader title={title} breadcrumb={<Breadcrumb trail={trail} current={title} />} />
      <Form method="post" {...getFormProps(form)} className="grid gap-4">
        <input type="hidden" name="requestId" value={requestId} />
        <FormErrorSummary errors={faultsOf(fields)} message={form.errors?.[0]} />
        <Field id={fields.name.id} label={t("form.branchName")} error={fields.name.errors}>
          <TextInput {...getInputProps(fields.name, { type: "text" })} maxLength={40} />
        </Field>
        <Field id={fields.address.id} label={t("form.address")} error={fields.address.errors}>
          <TextInput {...getInputProps(fields.address, { type: "text" })} maxLength={100} />
        </Field>
        <Field id={fields.phone.id} label={t("form.phone")} error={fields.phone.errors} optional>
          <TextInput {...getInputProps(fields.phone, { type: "tel" })} maxLength={30} />
        </Field>
        <Field id={fields.nearCommunityId.id} label={t("form.near")} hint={t("form.nearHint")} optional>
          <Select
            {...getSelectProps(fields.nearCommunityId)}
            placeholder={t("form.nearNone")}
            options={communities.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
        <Section title={t("form.hours")}>
          <p className="mb-3 text-ink-2">{t("form.hoursHint")}</p>
          <div className="grid gap-3 tablet:grid-cols-2">
            {WEEKDAYS.map((day) => {
              const field = days[day];
              return field ? (
                <Field key={day} id={field.id} label={t(`weekday.${day}`)} error={field.errors}>
                  <TextInput {...getInputProps(field, { type: "text" })} maxLength={60} autoComplete="off" />
                </Field>
              ) : null;
            })}
          </div>
        </Section>
        <div>
          <Button variant="primary">{t("form.create")}</Button>
        </div>
      </Form>
    </div>
  );
}
