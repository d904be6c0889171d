import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Button } from "#app/ui/button.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { faultsOf } from "./form-faults.ts";
import { MerchantFormFields, type MerchantFields } from "./merchant-form.tsx";

/** A new merchant; branches and tills come next, on its own page. */
export function NewMerchantScreen({
  title,
  requestId,
  lastResult,
}: {
  title: string;
  requestId: string;
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("perks");
  const [form, fields] = useForm<MerchantFields>({ id: "merchant", lastResult });
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={title}
        breadcrumb={<Breadcrumb trail={[{ to: "/staff/merchants", label: t("staff.merchants") }]} current={title} />}
      />
      <Form method="post" {...getFormProps(form)} className="grid gap-4">
        <input type="hidden" name="requestId" value={requestId} />
        <FormErrorSummary errors={faultsOf(fields)} message={form.errors?.[0]} />
        <MerchantFormFields fields={fields} />
        <div>
          <Button variant="primary">{t("form.create")}</Button>
        </div>
      </Form>
    </div>
  );
}
