import { getFormProps, getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { EnterGuard } from "./enter-guard.tsx";

const FIELD = { pull: "pullReason", return: "returnReason" } as const;

/** Takes a line out of its batch, or records that the bank sent it back; folded away until it is wanted. */
export function ReasonForm({
  intent,
  lastResult,
}: {
  intent: "pull" | "return";
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("rewards");
  const own = lastResult?.initialValue?.["intent"] === intent ? lastResult : undefined;
  const [form, fields] = useForm<{ pullReason: string; returnReason: string }>({ id: intent, lastResult: own });
  const field = fields[FIELD[intent]];
  return (
    <details open={own !== undefined} className="border-t border-line pt-4">
      <summary className={buttonClass({ variant: "quiet", size: "small" })}>{t(`${intent}.open`)}</summary>
      <Form method="post" {...getFormProps(form)} className="mt-3 grid gap-3">
        <EnterGuard />
        <input type="hidden" name="intent" value={intent} />
        <FormErrorSummary errors={[]} message={form.errors?.[0]} />
        <Field id={field.id} label={t(`${intent}.reason`)} hint={t(`${intent}.hint`)} error={field.errors}>
          <TextInput {...getInputProps(field, { type: "text" })} maxLength={200} autoComplete="off" />
        </Field>
        <Button variant="danger" className="justify-self-end">
          {t(`${intent}.submit`)}
        </Button>
      </Form>
    </details>
  );
}
