import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { EntryShell, type EntryFrame } from "./entry-shell.tsx";
import { TotpSetupForm, type TotpSetup } from "./totp-setup-form.tsx";

/** Between password and console: a role asks for an authenticator that is not set up yet. */
export function EnrolScreen({
  frame,
  setup,
  lastResult,
}: {
  frame: EntryFrame;
  setup: TotpSetup;
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("identity");
  return (
    <EntryShell frame={frame} heading={t("totp.title")} detail={t("totp.required")}>
      <TotpSetupForm setup={setup} lastResult={lastResult} />
    </EntryShell>
  );
}
