import { getFormProps, getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Field, FieldGroup } from "#app/ui/field.tsx";
import { FootBar } from "#app/ui/foot-bar.tsx";
import { OwnerPageShell } from "#app/ui/owner-page-shell.tsx";
import { ChoicePills } from "#app/ui/radio-cards.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import type { SalutationForm } from "../rules/address-member.ts";
import { INTERESTS } from "../rules/list-interests.ts";
import { MAX_SALUTATION } from "../schemas.ts";
import { BirthdayFields, type BirthdayInputs } from "./birthday-fields.tsx";

type ProfileFields = BirthdayInputs & {
  name: string;
  salutationForm: string;
  salutation: string;
  interests: string[];
};

type Props = {
  title: string;
  name: string;
  isNameOfRegister: boolean;
  salutations: { form: SalutationForm; text: string }[];
  dutyPhone: string;
  fields: ProfileFields;
  lastResult?: SubmissionResult<string[]>;
};

/** How the club addresses a member, when it congratulates, and what it shows first. */
export function ProfileScreen({
  title,
  name,
  isNameOfRegister,
  salutations,
  dutyPhone,
  fields: values,
  lastResult,
}: Props) {
  const { t } = useTranslation("membership");
  const [form, fields] = useForm<ProfileFields>({ id: "profile", lastResult, defaultValue: values });
  const chosen = fields.salutationForm.value ?? values.salutationForm;
  return (
    <OwnerPageShell title={title} backTo="/me">
      <Form method="post" {...getFormProps(form)} className="flex flex-1 flex-col gap-6">
        {isNameOfRegister ? (
          <div>
            <p className="font-semibold">{t("profile.name")}</p>
            <p>{name}</p>
            <p className="text-ink-3">{t("profile.nameOfRegister", { phone: dutyPhone })}</p>
          </div>
        ) : (
          <Field id={fields.name.id} label={t("profile.name")} error={fields.name.errors}>
            <TextInput {...getInputProps(fields.name, { type: "text" })} autoComplete="name" maxLength={40} />
          </Field>
        )}
        <FieldGroup id={fields.salutationForm.id} label={t("profile.salutation")} hint={t("profile.salutationHint")}>
          <ChoicePills
            name="salutationForm"
            options={[
              ...salutations.map(({ form: value, text }) => ({ value, label: text })),
              { value: "own", label: t("profile.own") },
            ]}
            defaultValues={[chosen]}
          />
          <Field id={fields.salutation.id} label={t("profile.ownWords")} error={fields.salutation.errors} optional>
            <TextInput {...getInputProps(fields.salutation, { type: "text" })} maxLength={MAX_SALUTATION} />
          </Field>
        </FieldGroup>
        <BirthdayFields fields={fields} />
        <FieldGroup label={t("profile.interests")} hint={t("profile.interestsHint")} optional>
          <ChoicePills
            name="interests"
            multiple
            options={INTERESTS.map((interest) => ({ value: interest, label: t(`interest.${interest}`) }))}
            defaultValues={values.interests}
          />
        </FieldGroup>
        <div className="flex-1" />
        <FootBar>
          <Button variant="primary" block>
            {t("profile.save")}
          </Button>
        </FootBar>
      </Form>
    </OwnerPageShell>
  );
}
