import { getFormProps, getInputProps, getSelectProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Field } from "#app/ui/field.tsx";
import { PictureChoice } from "#app/ui/picture-choice.tsx";
import { Section } from "#app/ui/section.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { PROJECT_PICTURES } from "../rules/project-pictures.ts";
import { ProgrammeFormFields, type ProgrammeFields } from "./programme-fields.tsx";

type ProjectFields = ProgrammeFields & {
  name: string;
  city: string;
  address: string;
  summary: string;
  pictureKey: string;
  communityId: string;
};

/** A project on sale with the first version of its programme. */
export function NewProjectScreen({
  title,
  requestId,
  fields: start,
  communities,
  lastResult,
}: {
  title: string;
  requestId: string;
  fields: ProgrammeFields;
  communities: { id: string; name: string }[];
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("referrals");
  const [form, fields] = useForm<ProjectFields>({ id: "project", lastResult, defaultValue: start });
  return (
    <div className="grid max-w-3xl gap-4">
      <Breadcrumb trail={[{ to: "/staff/settings/programmes", label: t("programmes.title") }]} current={title} />
      <Form method="post" {...getFormProps(form)}>
        <input type="hidden" name="requestId" value={requestId} />
        <Section title={t("programmes.project")}>
          <Card padded className="grid gap-4 tablet:grid-cols-2">
            <Field id={fields.name.id} label={t("programmes.name")} error={fields.name.errors}>
              <TextInput {...getInputProps(fields.name, { type: "text" })} maxLength={30} autoComplete="off" />
            </Field>
            <Field id={fields.city.id} label={t("programmes.city")} error={fields.city.errors}>
              <TextInput {...getInputProps(fields.city, { type: "text" })} maxLength={20} autoComplete="off" />
            </Field>
            <Field id={fields.address.id} label={t("programmes.address")} error={fields.address.errors} optional>
              <TextInput {...getInputProps(fields.address, { type: "text" })} maxLength={100} autoComplete="off" />
            </Field>
            <Field id={fields.communityId.id} label={t("programmes.community")} optional>
              <Select
                {...getSelectProps(fields.communityId)}
                placeholder={t("programmes.noCommunity")}
                options={communities.map(({ id, name }) => ({ value: id, label: name }))}
              />
            </Field>
            <div className="tablet:col-span-2">
              <Field
                id={fields.summary.id}
                label={t("programmes.summary")}
                hint={t("programmes.summaryHint")}
                error={fields.summary.errors}
                optional
              >
                <TextInput {...getInputProps(fields.summary, { type: "text" })} maxLength={120} autoComplete="off" />
              </Field>
            </div>
            <div className="tablet:col-span-2">
              <PictureChoice
                id={fields.pictureKey.id}
                name={fields.pictureKey.name}
                label={t("programmes.picture")}
                chosen={fields.pictureKey.initialValue}
                error={fields.pictureKey.errors}
                pictures={PROJECT_PICTURES.map((key, index) => ({
                  key,
                  title: t("programmes.pictureNumber", { number: index + 1 }),
                }))}
              />
            </div>
          </Card>
        </Section>
        <Section title={t("programmes.firstVersion")}>
          <ProgrammeFormFields fields={fields} />
        </Section>
        <div className="mt-6 flex flex-wrap gap-3">
          <Button variant="primary">{t("programmes.saveProject")}</Button>
          <ButtonLink to="/staff/settings/programmes" variant="quiet">
            {t("programmes.leave")}
          </ButtonLink>
        </div>
      </Form>
    </div>
  );
}
