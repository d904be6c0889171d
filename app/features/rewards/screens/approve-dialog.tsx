import { getFormProps, getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatYuanPlain, parseYuan } from "#app/shared/money.ts";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { Field } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import { EnterGuard } from "./enter-guard.tsx";
import { BatchSum, type BatchSumText } from "./batch-sum.tsx";

type Props = {
  title: string;
  batchId: string;
  total: BatchSumText;
  pulled: number;
  /** What has to be copied, such as 108800.00; 108,800 says the same. */
  plainNet: string;
  lastResult?: SubmissionResult<string[]>;
};

/**
 * The second person's yes. It says what is paid to how many, and asks to copy the sum; Enter does not approve.
 */
export function ApproveDialog({ title, batchId, total, pulled, plainNet, lastResult }: Props) {
  const { t } = useTranslation("rewards");
  const hydrated = useHydrated();
  const [typed, setTyped] = useState("");
  const [form, fields] = useForm<{ netFen: string }>({ id: "approve", lastResult });
  const read = parseYuan(typed);
  const isCopied = read.ok && formatYuanPlain(read.value) === plainNet;
  const back = `/staff/payouts/${batchId}`;
  const isWaiting = hydrated && !isCopied;
  return (
    <Dialog
      title={title}
      closeTo={back}
      stay={t("dialog.look")}
      action={
        <Button form={form.id} disabled={isWaiting}>
          {t("approve.submit", { net: total.net })}
        </Button>
      }
    >
      <Form method="post" {...getFormProps(form)} className="grid gap-4">
        <EnterGuard />
        <FormErrorSummary errors={[]} message={form.errors?.[0]} />
        <BatchSum total={total} />
        <p className="text-ink-2">
          {t("approve.detail")} {pulled > 0 ? t("approve.pulled", { count: pulled }) : null} {t("approve.audit")}
        </p>
        <Field
          id={fields.netFen.id}
          label={t("approve.copy")}
          hint={t(hydrated && typed !== "" ? (isCopied ? "approve.copied" : "approve.notYet") : "approve.copyHint")}
          error={fields.netFen.errors}
        >
          <TextInput
            {...getInputProps(fields.netFen, { type: "text" })}
            inputMode="decimal"
            autoComplete="off"
            className="tabular-nums"
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </Field>
      </Form>
    </Dialog>
  );
}
