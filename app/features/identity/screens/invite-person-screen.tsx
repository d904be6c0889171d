import { getFormProps, getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { OneTimeLink } from "./one-time-link.tsx";
import { RoleChoice } from "./role-choice.tsx";

type InviteFields = { name: string; email: string; roles: string[] };

/** Invites a colleague: who, which mail address, which roles; then the link to pass on. */
export function InvitePersonScreen({
  title,
  requestId,
  roles,
  invited,
  lastResult,
}: {
  title: string;
  requestId: string;
  roles: readonly string[];
  invited?: { name: string; link: string };
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("identity");
  const [form, fields] = useForm<InviteFields>({ id: "invite", lastResult });
  const trail = [{ to: "/staff/settings/people", label: t("settings.tab.people") }];
  if (invited) {
    return (
      <div className="grid max-w-xl gap-4">
        <Breadcrumb trail={trail} current={title} />
        <OneTimeLink heading={t("invite.done", { name: invited.name })} link={invited.link} />
        <div>
          <ButtonLink to="/staff/settings/people">{t("invite.back")}</ButtonLink>
        </div>
      </div>
    );
  }
  return (
    <div className="grid max-w-xl gap-4">
      <Breadcrumb trail={trail} current={title} />
      <Form method="post" {...getFormProps(form)} className="grid gap-5">
        <input type="hidden" name="requestId" value={requestId} />
        <Field id={fields.name.id} label={t("people.name")} error={fields.name.errors}>
          <TextInput {...getInputProps(fields.name, { type: "text" })} autoComplete="off" />
        </Field>
        <Field id={fields.email.id} label={t("staffSignIn.email")} error={fields.email.errors}>
          <TextInput {...getInputProps(fields.email, { type: "email" })} autoComplete="off" />
        </Field>
        <RoleChoice field={fields.roles} roles={roles} />
        <div>
          <Button variant="primary">{t("invite.send")}</Button>
        </div>
      </Form>
    </div>
  );
}
