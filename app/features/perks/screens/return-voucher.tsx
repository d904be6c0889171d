import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";

/** Gives the voucher back: folded away, and the button says what happens. */
export function ReturnVoucher() {
  const { t } = useTranslation("perks");
  return (
    <details className="mt-8">
      <summary className="inline-flex min-h-touch cursor-pointer items-center text-pine-ink">
        {t("return.open")}
      </summary>
      <Form method="post" className="grid gap-3 pt-2">
        <p className="text-ink-2">{t("return.detail")}</p>
        <div>
          <Button variant="danger">{t("return.submit")}</Button>
        </div>
      </Form>
    </details>
  );
}
