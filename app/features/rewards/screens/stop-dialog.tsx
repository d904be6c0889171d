import { getFormProps, getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { Field } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { EnterGuard } from "./enter-guard.tsx";

/** Stops all payouts, or lets them go on, with the reason that the audit trail keeps. */
export function StopDialog({
  title,
  move,
  isMine,
  lastResult,
}: {
  title: string;
  move: "stop" | "resume";
  /** The reader called the stop that is in force. */
  isMine: boolean;
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("rewards");
  const [form, fields] = useForm<{ move: string; reason: string }>({ id: "stop", lastResult });
  return (
    <Dialog
      title={title}
      closeTo="/staff/payouts"
      stay={t("dialog.look")}
      action={
        isMine ? null : (
          <Button form={form.id} variant={move === "stop" ? "danger" : "primary"}>
            {t(`${move}.submit`)}
          </Button>
        )
      }
    >
      {isMine ? (
        <p className="text-ink-2">{t("errors.is_stopper")}</p>
      ) : (
        <Form method="post" {...getFormProps(form)} className="grid gap-4">
          <EnterGuard />
          <input type="hidden" name="move" value={move} />
          <FormErrorSummary errors={[]} message={form.errors?.[0]} />
          <p className="text-ink-2">{t(`${move}.detail`)}</p>
          <Field id={fields.reason.id} label={t("dialog.reason")} error={fields.reason.errors}>
            <TextInput {...getInputProps(fields.reason, { type: "text" })} maxLength={200} autoComplete="off" />
          </Field>
        </Form>
      )}
    </Dialog>
  );
}
