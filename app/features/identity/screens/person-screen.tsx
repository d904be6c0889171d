import { getFormProps, getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DateLabel } from "#app/ui/date-label.tsx";
import { FactList } from "#app/ui/fact-list.tsx";
import { Field, FieldError } from "#app/ui/field.tsx";
import { FlashMessage } from "#app/ui/flash-message.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { OneTimeLink } from "./one-time-link.tsx";
import { RoleChoice } from "./role-choice.tsx";

type Person = {
  id: string;
  name: string;
  email: string;
  state: "active" | "invited" | "suspended";
  roles: string[];
  hasPassword: boolean;
  hasTotp: boolean;
  since: { iso: string; text: string; full: string };
};

type Props = {
  person: Person;
  /** The member this person is, when they own a home too. */
  member: { name: string; phone: string } | null;
  isOneself: boolean;
  roles: readonly string[];
  saved: boolean;
  /** A password link just made. */
  link?: string;
  lastResult?: SubmissionResult<string[]>;
};

/** One member of staff: roles, sign-in, home, and the way out. */
export function PersonScreen(props: Props) {
  const { person, isOneself, saved, link, lastResult } = props;
  const { t } = useTranslation("identity");
  const faultOf = (intent: string) => lastResult?.error?.[intent]?.[0];
  return (
    <div className="grid max-w-2xl gap-4">
      <Breadcrumb trail={[{ to: "/staff/settings/people", label: t("settings.tab.people") }]} current={person.name} />
      {saved ? <FlashMessage>{t("settings.saved")}</FlashMessage> : null}
      {link ? <OneTimeLink heading={t("person.linkMade", { name: person.name })} link={link} /> : null}
      <Card padded>
        <FactList
          facts={[
            { term: t("people.name"), value: person.name },
            { term: t("staffSignIn.email"), value: person.email },
            { term: t("people.state"), value: t(`people.states.${person.state}`) },
            { term: t("person.since"), value: <DateLabel {...person.since} /> },
          ]}
        />
      </Card>
      <RolesSection {...props} />
      <Section title={t("person.signIn")}>
        <div className="grid gap-3">
          <Deed intent="password_link" detail={t(person.hasPassword ? "person.passwordSet" : "person.passwordUnset")}>
            {t("person.passwordLink")}
          </Deed>
          {person.hasTotp ? (
            <Deed intent="reset_totp" detail={t("person.totpLost")} fault={faultOf("reset_totp")}>
              {t("person.resetTotp")}
            </Deed>
          ) : null}
        </div>
      </Section>
      <MemberSection {...props} />
      {isOneself ? null : (
        <Section title={t("person.access")}>
          {person.state === "suspended" ? (
            <Deed intent="reinstate" detail={t("person.reinstateDetail")} fault={faultOf("reinstate")}>
              {t("person.reinstate")}
            </Deed>
          ) : (
            <Deed intent="suspend" detail={t("person.suspendDetail")} fault={faultOf("suspend")} danger>
              {t("person.suspend")}
            </Deed>
          )}
        </Section>
      )}
    </div>
  );
}

function RolesSection({ person, isOneself, roles, lastResult }: Props) {
  const { t } = useTranslation("identity");
  const [form, fields] = useForm<{ roles: string[] }>({
    id: "roles",
    lastResult,
    defaultValue: { roles: person.roles },
  });
  if (isOneself) {
    return (
      <Section title={t("account.roles")}>
        <p>{person.roles.map((role) => t(`roles.${role}`)).join(t("listComma"))}</p>
        <p className="text-ink-2">{t("errors.own_roles")}</p>
      </Section>
    );
  }
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-3">
      <input type="hidden" name="intent" value="roles" />
      <RoleChoice field={fields.roles} roles={roles} />
      <div>
        <Button variant="primary">{t("person.saveRoles")}</Button>
      </div>
    </Form>
  );
}

function MemberSection({ member, lastResult }: Props) {
  const { t } = useTranslation("identity");
  const [form, fields] = useForm<{ phone: string }>({ id: "member", lastResult });
  const fault = lastResult?.error?.link_member ?? undefined;
  return (
    <Section title={t("person.member")}>
      <p className="mb-3 text-ink-2">{t("person.memberDetail")}</p>
      {member ? (
        <Deed intent="unlink_member" detail={t("person.isMember", { name: member.name, phone: member.phone })}>
          {t("person.unlinkMember")}
        </Deed>
      ) : (
        <Form method="post" {...getFormProps(form)} className="flex flex-wrap items-end gap-3">
          <input type="hidden" name="intent" value="link_member" />
          <Field id={fields.phone.id} label={t("person.memberPhone")} error={fields.phone.errors ?? fault}>
            <TextInput {...getInputProps(fields.phone, { type: "tel" })} autoComplete="off" />
          </Field>
          <Button>{t("person.linkMember")}</Button>
        </Form>
      )}
    </Section>
  );
}

/** One thing that can be done, with what it means beside it. */
function Deed({
  intent,
  detail,
  fault,
  danger = false,
  children,
}: {
  intent: string;
  detail: string;
  fault?: string;
  danger?: boolean;
  children: ReactNode;
}) {
  return (
    <Form method="post" className="flex flex-wrap items-center justify-between gap-3">
      <input type="hidden" name="intent" value={intent} />
      <span className="min-w-0 flex-1">
        {detail}
        {fault ? <FieldError>{fault}</FieldError> : null}
      </span>
      <Button variant={danger ? "danger" : "secondary"}>{children}</Button>
    </Form>
  );
}
