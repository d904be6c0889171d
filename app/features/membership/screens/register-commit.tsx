import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";

/** What the import will do, and the button that starts it. */
export function RegisterCommit({ count, rejected }: { count: number; rejected: number }) {
  const { t } = useTranslation("membership");
  return (
    <div className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-3 rounded-card bg-sunken p-4">
      <Icon name="shield-check" className="text-pine-ink" />
      <p className="min-w-0 flex-1">
        {t("register.nothingWritten")} <b>{t("register.allOrNothing")}</b>
        {rejected > 0 ? (
          <span className="block text-ink-2">{t("register.rejectedStay", { count: rejected })}</span>
        ) : null}
      </p>
      <Form method="post">
        <Button variant="primary" name="intent" value="import">
          {t(count === 0 ? "register.importNothing" : "register.import", { count })}
        </Button>
      </Form>
    </div>
  );
}
