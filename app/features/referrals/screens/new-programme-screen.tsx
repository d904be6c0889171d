import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { ProgrammeFormFields, type ProgrammeFields } from "./programme-fields.tsx";

/** A further version of a project's programme. */
export function NewProgrammeScreen({
  title,
  requestId,
  seenVersion,
  fields: start,
  lastResult,
}: {
  title: string;
  requestId: string;
  seenVersion: number;
  fields: ProgrammeFields;
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("referrals");
  const [form, fields] = useForm<ProgrammeFields>({ id: "programme", lastResult, defaultValue: start });
  return (
    <div className="grid max-w-3xl gap-4">
      <Breadcrumb trail={[{ to: "/staff/settings/programmes", label: t("programmes.title") }]} current={title} />
      <Notice icon="info">{t("programmes.keepsVersion")}</Notice>
      <Form method="post" {...getFormProps(form)} className="grid gap-5">
        <input type="hidden" name="requestId" value={requestId} />
        <input type="hidden" name="seenVersion" value={seenVersion} />
        <FormErrorSummary errors={[]} message={form.errors?.[0]} />
        <ProgrammeFormFields fields={fields} />
        <div className="flex flex-wrap gap-3">
          <Button variant="primary">{t("programmes.saveVersion", { version: seenVersion + 1 })}</Button>
          <ButtonLink to="/staff/settings/programmes" variant="quiet">
            {t("programmes.leave")}
          </ButtonLink>
        </div>
      </Form>
    </div>
  );
}
