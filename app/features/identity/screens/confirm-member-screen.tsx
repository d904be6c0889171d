import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { FieldError } from "#app/ui/field.tsx";
import { OwnerPageShell } from "#app/ui/owner-page-shell.tsx";
import { CodeForm } from "./code-form.tsx";
import { DemoOutboxNotice } from "./entry-shell.tsx";
import type { SentCode } from "./sent-code.ts";

/** Before something sensitive a member shows once more that the phone is in their hand. */
export function ConfirmMemberScreen({
  title,
  phone,
  requestId,
  isDemo,
  sentCode,
  lastResult,
}: {
  title: string;
  /** The member's own number, masked. */
  phone: string;
  requestId: string;
  isDemo: boolean;
  sentCode: SentCode | null;
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("identity");
  const refusal = lastResult?.error?.code?.[0];
  return (
    <OwnerPageShell title={title} backTo="/me">
      <p className="mb-5 text-ink-2">{t("confirm.detail", { phone })}</p>
      {sentCode ? (
        <CodeForm
          key={requestId}
          sentCode={sentCode}
          requestId={requestId}
          isPhoneChosen={false}
          submit={t("confirm.go")}
          lastResult={lastResult}
        />
      ) : (
        <Form method="post" className="grid gap-3">
          <input type="hidden" name="intent" value="request" />
          <input type="hidden" name="requestId" value={requestId} />
          <Button variant="primary" block>
            {t("code.send")}
          </Button>
          {refusal ? <FieldError>{refusal}</FieldError> : null}
        </Form>
      )}
      {isDemo ? (
        <div className="mt-6">
          <DemoOutboxNotice />
        </div>
      ) : null}
    </OwnerPageShell>
  );
}
