import { getFormProps, getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Field, FieldGroup } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RadioCards } from "#app/ui/radio-cards.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

export type ProjectChoice = { projectId: string; name: string; city: string; reward: string };

/** The friend whom an owner named to a consultant. */
export function StaffFriendForm({
  requestId,
  referrerId,
  projects,
  lastResult,
}: {
  requestId: string;
  referrerId: string;
  projects: ProjectChoice[];
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("referrals");
  const [form, fields] = useForm<{ friendName: string; friendPhone: string; projectId: string }>({
    id: "refer",
    lastResult,
  });
  return (
    <Card padded>
      <Form method="post" {...getFormProps(form)} className="grid gap-4">
        <input type="hidden" name="requestId" value={requestId} />
        <input type="hidden" name="referrerId" value={referrerId} />
        <FormErrorSummary errors={[]} message={form.errors?.[0]} />
        <div className="grid gap-4 tablet:grid-cols-2">
          <Field id={fields.friendName.id} label={t("new.friendName")} error={fields.friendName.errors}>
            <TextInput {...getInputProps(fields.friendName, { type: "text" })} autoComplete="off" maxLength={20} />
          </Field>
          <Field id={fields.friendPhone.id} label={t("new.friendPhone")} error={fields.friendPhone.errors}>
            <TextInput {...getInputProps(fields.friendPhone, { type: "tel" })} autoComplete="off" />
          </Field>
        </div>
        <FieldGroup id={fields.projectId.id} label={t("new.project")} error={fields.projectId.errors}>
          <RadioCards
            name="projectId"
            columns={3}
            defaultValue={fields.projectId.initialValue}
            options={projects.map(({ projectId, name, city, reward }) => ({
              value: projectId,
              label: name,
              detail: `${city} · ${reward}`,
            }))}
          />
        </FieldGroup>
        <Notice icon="shield-check" tone="ok">
          {t("staffNew.privacy")}
        </Notice>
        <Button variant="primary" className="justify-self-start">
          {t("new.submit")}
        </Button>
      </Form>
    </Card>
  );
}
