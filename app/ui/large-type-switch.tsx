import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";

/** Makes every word of the product a quarter larger, at once, and comes back to `returnTo`. */
export function LargeTypeSwitch({ on, returnTo }: { on: boolean; returnTo: string }) {
  const { t } = useTranslation("ui");
  return (
    <Form method="post" action="/appearance" reloadDocument>
      <input type="hidden" name="returnTo" value={returnTo} />
      <input type="hidden" name="typeSize" value={on ? "normal" : "large"} />
      <button type="submit" role="switch" aria-checked={on} className="flex min-h-touch items-center gap-2.5">
        {t("largeType")}
        <span className="switch" />
      </button>
    </Form>
  );
}
