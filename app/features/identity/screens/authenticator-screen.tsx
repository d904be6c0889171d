import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { TotpSetupForm, type TotpSetup } from "./totp-setup-form.tsx";

/** Sets up or replaces the authenticator of one's own account. */
export function AuthenticatorScreen({
  title,
  setup,
  lastResult,
}: {
  title: string;
  setup: TotpSetup;
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("identity");
  return (
    <div className="max-w-md">
      <PageHeader
        title={title}
        detail={t("totp.detail")}
        breadcrumb={<Breadcrumb trail={[{ to: "/staff/me", label: t("account.title") }]} current={title} />}
      />
      <TotpSetupForm setup={setup} lastResult={lastResult} />
    </div>
  );
}
