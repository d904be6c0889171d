import { getFormProps, getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DateInput, TimeInput } from "#app/ui/date-time-input.tsx";
import { Field, FieldGroup } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { RadioCards } from "#app/ui/radio-cards.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

/**
 * The next step: which one, on what day, shown by what. Each stage has a form of its own, which begins empty: give it
 * the stage as its key. What was typed for an earlier stage is not shown again.
 */
export function MoveForm({
  stage,
  moves,
  likely,
  today,
  minutesBeforeVisit,
  lastResult,
}: {
  /** Where the referral stands. */
  stage: string;
  moves: string[];
  /** The step that is chosen beforehand. */
  likely: string | null;
  today: string;
  /** By which the registration must come before a visit. */
  minutesBeforeVisit: number;
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("referrals");
  const [form, fields] = useForm<{ to: string; happenedOn: string; happenedTime: string; evidence: string }>({
    id: `move-${stage}`,
    lastResult: lastResult?.initialValue?.["seenStage"] === stage ? lastResult : undefined,
    defaultValue: { happenedOn: today },
  });
  return (
    <Card padded>
      <Form method="post" {...getFormProps(form)} className="grid gap-4">
        <input type="hidden" name="intent" value="move" />
        <input type="hidden" name="seenStage" value={stage} />
        <FormErrorSummary errors={[]} message={lastResult?.error?.[""]?.[0]} />
        <FieldGroup id={fields.to.id} label={t("staff.nextStage")} error={fields.to.errors}>
          <RadioCards
            name="to"
            columns={3}
            defaultValue={fields.to.initialValue ?? likely ?? undefined}
            options={moves.map((stage) => ({ value: stage, label: t(`move.${stage}`) }))}
          />
        </FieldGroup>
        <div className="grid gap-4 tablet:grid-cols-2">
          <Field id={fields.happenedOn.id} label={t("staff.happenedOn")} error={fields.happenedOn.errors}>
            <DateInput {...getInputProps(fields.happenedOn, { type: "date" })} max={today} />
          </Field>
          {moves.includes("visited") ? (
            <Field
              id={fields.happenedTime.id}
              label={t("staff.happenedTime")}
              hint={t("staff.happenedTimeHint", { minutes: minutesBeforeVisit })}
              error={fields.happenedTime.errors}
            >
              <TimeInput {...getInputProps(fields.happenedTime, { type: "time" })} />
            </Field>
          ) : null}
        </div>
        <Field
          id={fields.evidence.id}
          label={t("staff.evidence")}
          hint={t("staff.evidenceHint")}
          error={fields.evidence.errors}
        >
          <TextInput {...getInputProps(fields.evidence, { type: "text" })} maxLength={200} />
        </Field>
        <Button variant="primary" className="justify-self-start">
          {t("staff.recordSubmit")}
        </Button>
      </Form>
    </Card>
  );
}
