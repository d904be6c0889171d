import { getFormProps, getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { Field } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { EnterGuard } from "./enter-guard.tsx";
import type { BatchSumText } from "./batch-sum.tsx";

/** Sends a batch back to its creator or gives it up, with the reason that the audit trail keeps. */
export function UndoDialog({
  title,
  move,
  batchId,
  total,
  lastResult,
}: {
  title: string;
  move: "sendBack" | "cancel";
  batchId: string;
  total: BatchSumText;
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("rewards");
  const [form, fields] = useForm<{ reason: string }>({ id: "undo", lastResult });
  const back = `/staff/payouts/${batchId}`;
  return (
    <Dialog
      title={title}
      closeTo={back}
      stay={t("dialog.look")}
      action={
        <Button form={form.id} variant="danger">
          {t(`${move}.submit`)}
        </Button>
      }
    >
      <Form method="post" {...getFormProps(form)} className="grid gap-4">
        <EnterGuard />
        <FormErrorSummary errors={[]} message={form.errors?.[0]} />
        <p className="text-ink-2">{t(`${move}.detail`, { count: total.lines, net: total.net })}</p>
        <Field id={fields.reason.id} label={t("dialog.reason")} error={fields.reason.errors}>
          <TextInput {...getInputProps(fields.reason, { type: "text" })} maxLength={200} autoComplete="off" />
        </Field>
      </Form>
    </Dialog>
  );
}
