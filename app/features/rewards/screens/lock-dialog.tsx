import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { BatchSum, type BatchSumText } from "./batch-sum.tsx";

/** Asks before a draft is closed for approval: what is held, for how many. */
export function LockDialog({
  title,
  batchId,
  payees,
  total,
  refusal,
}: {
  title: string;
  batchId: string;
  payees: number;
  total: BatchSumText;
  refusal?: string;
}) {
  const { t } = useTranslation("rewards");
  const back = `/staff/payouts/${batchId}`;
  return (
    <Dialog
      title={title}
      closeTo={back}
      stay={t("dialog.look")}
      action={<Button form="lock">{t("lock.submit", { count: total.lines })}</Button>}
    >
      <Form id="lock" method="post" className="grid gap-4">
        <FormErrorSummary errors={[]} message={refusal} />
        <BatchSum total={total} />
        <p className="text-ink-2">{t("lock.detail", { count: total.lines, payees })}</p>
      </Form>
    </Dialog>
  );
}
