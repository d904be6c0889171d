import { getFormProps, getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { FactList } from "#app/ui/fact-list.tsx";
import { Field } from "#app/ui/field.tsx";
import { FlashMessage } from "#app/ui/flash-message.tsx";
import { LanguageSwitch } from "#app/ui/language-switch.tsx";
import { LargeTypeSwitch } from "#app/ui/large-type-switch.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { DeviceList, type DeviceRow } from "./device-list.tsx";
import { NewPasswordFields } from "./new-password-fields.tsx";

type Props = {
  title: string;
  account: { name: string; email: string; hasTotp: boolean };
  roles: string[];
  devices: DeviceRow[];
  shortest: number;
  here: string;
  largeType: boolean;
  /** The password has just been changed. */
  saved: boolean;
  lastResult?: SubmissionResult<string[]>;
};

/** A member of staff's own account: who, how they sign in, where they are signed in. */
export function StaffAccountScreen(props: Props) {
  const { title, account, roles, devices, here, largeType, saved } = props;
  const { t } = useTranslation("identity");
  return (
    <div className="max-w-2xl">
      {saved ? <FlashMessage>{t("account.passwordSaved")}</FlashMessage> : null}
      <PageHeader title={title} />
      <Card padded className="grid gap-4">
        <FactList
          facts={[
            { term: t("account.name"), value: account.name },
            { term: t("staffSignIn.email"), value: account.email },
            { term: t("account.roles"), value: roles.map((role) => t(`roles.${role}`)).join(t("listComma")) },
            {
              term: t("totp.name"),
              value: account.hasTotp ? t("totp.on") : t("totp.off"),
              tone: account.hasTotp ? "ok" : undefined,
            },
          ]}
        />
        <div>
          <ButtonLink to="/staff/me/authenticator">{t(account.hasTotp ? "totp.replace" : "totp.setUp")}</ButtonLink>
        </div>
      </Card>
      <Section title={t("devices.title")}>
        <DeviceList devices={devices} action="/staff/me/devices" />
      </Section>
      <PasswordSection {...props} />
      <Section title={t("account.reading")}>
        <div className="grid max-w-md gap-3">
          <LanguageSwitch returnTo={here} />
          <LargeTypeSwitch on={largeType} returnTo={here} />
        </div>
      </Section>
    </div>
  );
}

function PasswordSection({ shortest, account, lastResult }: Props) {
  const { t } = useTranslation("identity");
  const [form, fields] = useForm<{ current: string; password: string; again: string }>({ id: "password", lastResult });
  return (
    <Section title={t("account.password")}>
      <Form method="post" {...getFormProps(form)} className="grid max-w-md gap-5">
        <input type="email" name="username" autoComplete="username" value={account.email} readOnly hidden />
        <Field id={fields.current.id} label={t("password.current")} error={fields.current.errors}>
          <TextInput
            {...getInputProps(fields.current, { type: "password" })}
            autoComplete="current-password"
            autoFocus={fields.current.errors !== undefined}
          />
        </Field>
        <NewPasswordFields password={fields.password} again={fields.again} shortest={shortest} />
        <div>
          <Button>{t("account.savePassword")}</Button>
        </div>
      </Form>
    </Section>
  );
}
