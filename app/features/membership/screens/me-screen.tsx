import { getFormProps, getInputProps, getSelectProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Language } from "#app/shared/locale.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Field } from "#app/ui/field.tsx";
import { LargeTypeSwitch } from "#app/ui/large-type-switch.tsx";
import { List, ListRow } from "#app/ui/list-row.tsx";
import { OwnerPageShell } from "#app/ui/owner-page-shell.tsx";
import { Section } from "#app/ui/section.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

type Props = {
  title: string;
  name: string;
  salutation: string;
  phone: string;
  tier: string;
  language: Language;
  largeType: boolean;
  homes: { homeId: string; label: string; relation: string }[];
  household: { memberId: string; name: string; relation: string }[];
  lastResult?: SubmissionResult<string[]>;
};

/** The member's own card: who they are, how they are addressed, their homes and household, and where the rest is. */
export function MeScreen(props: Props) {
  const { t } = useTranslation("membership");
  return (
    <OwnerPageShell title={props.title} backTo="/" end={<LargeTypeSwitch on={props.largeType} returnTo="/me" />}>
      <div className="mb-5 flex items-center gap-4">
        <Avatar name={props.name} size="large" />
        <div>
          <p className="text-20 font-semibold">{props.name}</p>
          <p className="flex flex-wrap items-center gap-2 text-ink-2">
            {props.phone} <Badge tone="gold">{props.tier}</Badge>
          </p>
        </div>
      </div>
      <ProfileForm {...props} />
      <Section title={t("me.homes")}>
        <Card>
          <List>
            {props.homes.map(({ homeId, label, relation }) => (
              <ListRow key={homeId} icon="home" title={label} detail={relation} to="/home" />
            ))}
            {props.household.map(({ memberId, name, relation }) => (
              <ListRow key={memberId} icon="person" title={name} detail={relation} />
            ))}
          </List>
        </Card>
      </Section>
      <Section title={t("me.more")}>
        <Card>
          <List>
            <ListRow icon="ticket" to="/vouchers" title={t("me.vouchers")} />
            <ListRow icon="wallet" to="/wallet" title={t("me.wallet")} />
            <ListRow icon="shield-check" to="/me/consent" title={t("me.consent")} />
            <ListRow icon="phone" to="/me/phone" title={t("me.changePhone")} />
            <ListRow icon="lock" to="/me/sessions" title={t("me.sessions")} />
          </List>
        </Card>
      </Section>
      <Form method="post" action="/sign-out" className="mt-6">
        <Button block icon="sign-out">
          {t("me.signOut")}
        </Button>
      </Form>
    </OwnerPageShell>
  );
}

function ProfileForm({ salutation, language, lastResult }: Props) {
  const { t } = useTranslation("membership");
  const [form, fields] = useForm<{ salutation: string; language: string }>({
    id: "profile",
    lastResult,
    defaultValue: { salutation, language },
  });
  return (
    <Card padded>
      <Form method="post" {...getFormProps(form)} className="grid gap-4">
        <Field
          id={fields.salutation.id}
          label={t("me.salutation")}
          hint={t("me.salutationHint")}
          error={fields.salutation.errors}
        >
          <TextInput {...getInputProps(fields.salutation, { type: "text" })} maxLength={12} />
        </Field>
        <Field id={fields.language.id} label={t("me.language")}>
          <Select
            {...getSelectProps(fields.language)}
            options={[
              { value: "zh-CN", label: t("me.simplified") },
              { value: "zh-TW", label: t("me.traditional") },
              { value: "en", label: t("me.english") },
            ]}
          />
        </Field>
        <Button className="justify-self-start">{t("me.save")}</Button>
      </Form>
    </Card>
  );
}
