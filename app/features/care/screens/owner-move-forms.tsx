import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Field, FieldGroup } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { ScaleChoice } from "#app/ui/radio-cards.tsx";
import { TextArea } from "#app/ui/text-area.tsx";

type MoveForm = { stepId: string; lastResult?: SubmissionResult<string[]> };
type Intent = "confirm" | "reopen" | "cancel";

/** What came back belongs to the form that was sent. */
function resultOf(intent: Intent, result: SubmissionResult<string[]> | undefined) {
  return result?.initialValue?.["intent"] === intent ? result : undefined;
}

/** The owner says that it is done, and how it was. */
export function ConfirmForm({ stepId, isRepair, lastResult }: MoveForm & { isRepair: boolean }) {
  const { t } = useTranslation("care");
  const [form, fields] = useForm<{ rating: string; words: string }>({
    id: "confirm",
    lastResult: resultOf("confirm", lastResult),
  });
  return (
    <Card padded>
      <Form method="post" {...getFormProps(form)} className="grid gap-4">
        <Hidden intent="confirm" stepId={stepId} />
        <FormErrorSummary errors={[]} message={form.errors?.[0]} />
        <FieldGroup
          id={fields.rating.id}
          label={t(isRepair ? "one.rateRepair" : "one.rateWords")}
          error={fields.rating.errors}
        >
          <ScaleChoice
            name="rating"
            from={1}
            to={5}
            low={t("one.low")}
            high={t("one.high")}
            defaultValue={Number(fields.rating.initialValue) || undefined}
          />
        </FieldGroup>
        <Field id={fields.words.id} label={t("one.rateSay")} error={fields.words.errors} optional>
          <TextArea name="words" defaultValue={fields.words.initialValue} maxLength={1000} rows={2} />
        </Field>
        <Button variant="primary" block>
          {t("one.confirm")}
        </Button>
      </Form>
    </Card>
  );
}

/** The owner says that it is not done. */
export function ReopenForm({ stepId, lastResult }: MoveForm) {
  const { t } = useTranslation("care");
  const result = resultOf("reopen", lastResult);
  const [form, fields] = useForm<{ words: string }>({ id: "reopen", lastResult: result });
  return (
    <Folded summary={t("one.notDone")} open={result !== undefined}>
      <Form method="post" {...getFormProps(form)} className="grid gap-4">
        <Hidden intent="reopen" stepId={stepId} />
        <FormErrorSummary errors={[]} message={form.errors?.[0]} />
        <Field id={fields.words.id} label={t("one.reopenSay")} error={fields.words.errors}>
          <TextArea name="words" defaultValue={fields.words.initialValue} maxLength={1000} rows={2} />
        </Field>
        <Button block>{t("one.reopen")}</Button>
      </Form>
    </Folded>
  );
}

/** The owner takes the report back. */
export function CancelForm({ stepId, lastResult }: MoveForm) {
  const { t } = useTranslation("care");
  const result = resultOf("cancel", lastResult);
  const [form, fields] = useForm<{ reason: string }>({ id: "cancel", lastResult: result });
  return (
    <Folded summary={t("one.noNeed")} open={result !== undefined}>
      <Form method="post" {...getFormProps(form)} className="grid gap-4">
        <Hidden intent="cancel" stepId={stepId} />
        <FormErrorSummary errors={[]} message={form.errors?.[0]} />
        <Field id={fields.reason.id} label={t("one.cancelSay")} error={fields.reason.errors} optional>
          <TextArea name="reason" defaultValue={fields.reason.initialValue} maxLength={1000} rows={2} />
        </Field>
        <Button variant="danger" block>
          {t("one.cancel")}
        </Button>
      </Form>
    </Folded>
  );
}

function Hidden({ intent, stepId }: { intent: Intent; stepId: string }) {
  return (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="stepId" value={stepId} />
    </>
  );
}

function Folded({ summary, open, children }: { summary: string; open: boolean; children: ReactNode }) {
  return (
    <details className="mt-4" open={open}>
      <summary className="min-h-touch cursor-pointer py-2.5 text-ink-2 underline underline-offset-4">{summary}</summary>
      <div className="pt-2">{children}</div>
    </details>
  );
}
