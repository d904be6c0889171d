import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";

/** Makes every word of the product a quarter larger, at once, and comes back to `returnTo`. */
export function LargeTypeSwitch({ on, returnTo }: { on: boolean; returnTo: string }) {
  const { t } = useTranslation("ui");
  return (
    <Form method="post" action="/appearance" reloadDocument className="flex min-h-touch items-center gap-2.5">
      <input type="hidden" name="returnTo" value={returnTo} />
      <input type="hidden" name="typeSize" value={on ? "normal" : "large"} />
      <span aria-hidden="true">{t("largeType")}</span>
      <button type="submit" role="switch" aria-checked={on} aria-label={t("largeType")} className="switch" />
    </Form>
  );
}
