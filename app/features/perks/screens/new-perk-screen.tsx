import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Button } from "#app/ui/button.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { PerkFormFields, type PerkChoices, type PerkFields } from "./perk-form.tsx";
import { faultsOf } from "./form-faults.ts";

/** A new perk: it becomes a draft first. */
export function NewPerkScreen({
  title,
  requestId,
  fields: initial,
  choices,
  lastResult,
}: {
  title: string;
  requestId: string;
  fields: Partial<PerkFields>;
  choices: PerkChoices;
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("perks");
  const [form, fields] = useForm<PerkFields>({ id: "perk", lastResult, defaultValue: initial });
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={title}
        breadcrumb={<Breadcrumb trail={[{ to: "/staff/perks", label: t("list.title") }]} current={title} />}
      />
      <Form method="post" {...getFormProps(form)} className="grid gap-2">
        <input type="hidden" name="requestId" value={requestId} />
        <FormErrorSummary errors={faultsOf(fields)} message={form.errors?.[0]} />
        <PerkFormFields fields={fields} choices={choices} isFixed={false} />
        <div className="flex flex-wrap items-center gap-3">
          <Button variant="primary">{t("form.createDraft")}</Button>
          <span className="text-ink-2">{t("form.createDraftDetail")}</span>
        </div>
      </Form>
    </div>
  );
}
