import { getFormProps, getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Field, FieldGroup } from "#app/ui/field.tsx";
import { RadioCards } from "#app/ui/radio-cards.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import type { Invitable } from "../rules/household-rights.ts";

type Fields = { name: string; phone: string; relation: string };

/** Invites somebody by name and phone; the link to send appears above once it is made. */
export function InviteForm({
  homeId,
  requestId,
  invitable,
  lastResult,
}: {
  homeId: string;
  requestId: string;
  invitable: readonly Invitable[];
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("membership");
  const [form, fields] = useForm<Fields>({ id: "invite", lastResult });
  return (
    <Section title={t("invite.title")}>
      <p className="mb-4 text-ink-2">{t("invite.detail")}</p>
      <Form method="post" {...getFormProps(form)} className="grid gap-5">
        <input type="hidden" name="intent" value="invite" />
        <input type="hidden" name="homeId" value={homeId} />
        <input type="hidden" name="requestId" value={requestId} />
        <FieldGroup id={fields.relation.id} label={t("invite.relation")} error={fields.relation.errors}>
          <RadioCards
            name="relation"
            dot
            options={invitable.map((relation) => ({
              value: relation,
              label: t(`relation.${relation}`),
              detail: t(`invite.may.${relation}`),
            }))}
            defaultValue={fields.relation.value ?? "family"}
          />
        </FieldGroup>
        <Field id={fields.name.id} label={t("invite.name")} error={fields.name.errors}>
          <TextInput {...getInputProps(fields.name, { type: "text" })} maxLength={40} autoComplete="off" />
        </Field>
        <Field id={fields.phone.id} label={t("invite.phone")} hint={t("invite.phoneHint")} error={fields.phone.errors}>
          <TextInput {...getInputProps(fields.phone, { type: "tel" })} maxLength={30} autoComplete="off" />
        </Field>
        <Button variant="primary" block>
          {t("invite.make")}
        </Button>
      </Form>
    </Section>
  );
}
