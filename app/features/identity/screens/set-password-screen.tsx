import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { EntryShell, type EntryFrame } from "./entry-shell.tsx";
import { NewPasswordFields } from "./new-password-fields.tsx";

/** Opened by the one-time link of an invitation or a reset. */
export function SetPasswordScreen({
  frame,
  owner,
  shortest,
  lastResult,
}: {
  frame: EntryFrame;
  /** Null when the link has ended. */
  owner: { name: string; email: string } | null;
  shortest: number;
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("identity");
  const [form, fields] = useForm<{ password: string; again: string }>({ id: "set-password", lastResult });
  if (owner === null) {
    return (
      <EntryShell frame={frame} heading={t("setPassword.title")}>
        <EmptyState icon="link" title={t("setPassword.ended")} detail={t("setPassword.endedDetail")}>
          <ButtonLink to="/staff/sign-in">{t("setPassword.toSignIn")}</ButtonLink>
        </EmptyState>
      </EntryShell>
    );
  }
  return (
    <EntryShell
      frame={frame}
      heading={t("setPassword.greeting", { name: owner.name })}
      detail={t("setPassword.detail")}
    >
      <Form method="post" {...getFormProps(form)} className="grid gap-5">
        <FormErrorSummary errors={[]} message={form.errors?.[0]} />
        <input type="email" name="username" autoComplete="username" value={owner.email} readOnly hidden />
        <NewPasswordFields password={fields.password} again={fields.again} shortest={shortest} />
        <Button variant="primary" block>
          {t("setPassword.save")}
        </Button>
      </Form>
    </EntryShell>
  );
}
