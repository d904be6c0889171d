import { getFormProps, getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Field, FieldGroup } from "#app/ui/field.tsx";
import { FootBar } from "#app/ui/foot-bar.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { OwnerPageShell } from "#app/ui/owner-page-shell.tsx";
import { RadioCards } from "#app/ui/radio-cards.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

type Props = {
  title: string;
  requestId: string;
  projects: { projectId: string; name: string; city: string; reward: string }[];
  lastResult?: SubmissionResult<string[]>;
  /** The referral by which this owner has named the friend before. */
  ownReferral?: string;
};

/** An owner names a friend; the friend is asked before anybody calls. */
export function NewScreen({ title, requestId, projects, lastResult, ownReferral }: Props) {
  const { t } = useTranslation("referrals");
  const [form, fields] = useForm<{ friendName: string; friendPhone: string; projectId: string }>({
    id: "refer",
    lastResult,
  });
  if (projects.length === 0) {
    return (
      <OwnerPageShell title={title} backTo="/refer">
        <EmptyState icon="person-add" title={t("mine.closed")}>
          <ButtonLink to="/refer">{t("new.back")}</ButtonLink>
        </EmptyState>
      </OwnerPageShell>
    );
  }
  return (
    <OwnerPageShell title={title} backTo="/refer" leave>
      <Form method="post" {...getFormProps(form)} className="flex flex-1 flex-col gap-5">
        <input type="hidden" name="requestId" value={requestId} />
        <FormErrorSummary
          errors={[]}
          message={form.errors?.[0]}
          link={ownReferral ? { to: `/refer/${ownReferral}`, label: t("new.showOwn") } : undefined}
        />
        <Field id={fields.friendName.id} label={t("new.friendName")} error={fields.friendName.errors}>
          <TextInput {...getInputProps(fields.friendName, { type: "text" })} autoComplete="off" maxLength={20} />
        </Field>
        <Field
          id={fields.friendPhone.id}
          label={t("new.friendPhone")}
          hint={t("new.friendPhoneHint")}
          error={fields.friendPhone.errors}
        >
          <TextInput {...getInputProps(fields.friendPhone, { type: "tel" })} autoComplete="off" />
        </Field>
        <FieldGroup id={fields.projectId.id} label={t("new.project")} error={fields.projectId.errors}>
          <RadioCards
            name="projectId"
            defaultValue={fields.projectId.initialValue ?? (projects.length === 1 ? projects[0]?.projectId : undefined)}
            dot
            options={projects.map(({ projectId, name, city, reward }) => ({
              value: projectId,
              label: `${name} · ${city}`,
              detail: reward,
            }))}
          />
        </FieldGroup>
        <Notice icon="shield-check" tone="ok">
          {t("new.privacy")}
        </Notice>
        <div className="flex-1" />
        <FootBar summary={t("new.afterwards")}>
          <Button variant="primary">{t("new.submit")}</Button>
        </FootBar>
      </Form>
    </OwnerPageShell>
  );
}
