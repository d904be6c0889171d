import { getFormProps, getInputProps, getSelectProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Field } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { MAX_SALUTATION } from "../schemas.ts";
import type { Choice } from "./member-filters.tsx";

type EditFields = { name: string; salutation: string; tierId: string };

type Props = {
  title: string;
  memberId: string;
  name: string;
  maskedPhone: string;
  state: "active" | "blocked";
  /** The member as these fields were read. */
  version: string;
  fields: EditFields;
  tiers: Choice[];
  canManage: boolean;
  canReveal: boolean;
  /** The full number, once it was asked for. */
  phone: string | null;
  lastResult?: SubmissionResult<string[]>;
};

/** What staff correct about a member, and the number they may look at. */
export function MemberEditScreen(props: Props) {
  const { t } = useTranslation("membership");
  const { title, memberId, name, maskedPhone, phone, canManage, canReveal } = props;
  const trail = [
    { to: "/staff/members", label: t("members.title") },
    { to: `/staff/members/${memberId}`, label: name },
  ];
  return (
    <div className="max-w-2xl">
      <PageHeader title={title} breadcrumb={<Breadcrumb trail={trail} current={title} />} />
      <FormErrorSummary errors={[]} message={props.lastResult?.error?.[""]?.[0]} />
      <Section title={t("edit.phone")}>
        <Card padded>
          <div className="flex flex-wrap items-center gap-4">
            <span className="text-18 font-semibold tabular-nums" role="status">
              {phone ?? maskedPhone}
            </span>
            {canReveal && phone === null ? (
              <Form method="post">
                <Button size="small" icon="eye" name="intent" value="reveal">
                  {t("edit.reveal")}
                </Button>
              </Form>
            ) : null}
          </div>
          <p className="mt-1 text-meta text-ink-3">{t("members.phoneNote")}</p>
        </Card>
      </Section>
      {canManage ? <EditForm {...props} /> : null}
      {canManage ? <BlockForm state={props.state} lastResult={props.lastResult} /> : null}
    </div>
  );
}

function EditForm({ version, fields: values, tiers, lastResult }: Props) {
  const { t } = useTranslation("membership");
  const [form, fields] = useForm<EditFields>({ id: "edit", lastResult, defaultValue: values });
  return (
    <Section title={t("edit.about")}>
      <Form method="post" {...getFormProps(form)} className="grid gap-4">
        <input type="hidden" name="version" value={version} />
        <Field
          id={fields.name.id}
          label={t("members.column.name")}
          hint={t("edit.nameHint")}
          error={fields.name.errors}
        >
          <TextInput {...getInputProps(fields.name, { type: "text" })} maxLength={40} />
        </Field>
        <Field id={fields.salutation.id} label={t("members.column.salutation")} error={fields.salutation.errors}>
          <TextInput {...getInputProps(fields.salutation, { type: "text" })} maxLength={MAX_SALUTATION} />
        </Field>
        <Field id={fields.tierId.id} label={t("members.column.tier")} error={fields.tierId.errors}>
          <Select {...getSelectProps(fields.tierId)} options={tiers} />
        </Field>
        <div>
          <Button variant="primary" name="intent" value="save">
            {t("edit.save")}
          </Button>
        </div>
      </Form>
    </Section>
  );
}

function BlockForm({ state, lastResult }: Pick<Props, "state" | "lastResult">) {
  const { t } = useTranslation("membership");
  const [form, fields] = useForm<{ reason: string }>({ id: "block", lastResult });
  if (state === "blocked") {
    return (
      <Section title={t("edit.blocked")}>
        <Form method="post">
          <Button name="intent" value="unblock">
            {t("edit.unblock")}
          </Button>
        </Form>
      </Section>
    );
  }
  return (
    <Section title={t("edit.block")}>
      <p className="mb-3 text-ink-2">{t("edit.blockDetail")}</p>
      <Form method="post" {...getFormProps(form)} className="grid gap-4">
        <Field id={fields.reason.id} label={t("edit.reason")} error={fields.reason.errors}>
          <TextInput {...getInputProps(fields.reason, { type: "text" })} maxLength={200} />
        </Field>
        <div>
          <Button variant="danger" name="intent" value="block">
            {t("edit.doBlock")}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
