import { Form } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { useHydrated } from "#app/ui/use-hydrated.ts";

/** The form behind the button; it stands beside the form of the code, because forms do not nest. */
export function ResendForm({
  id,
  requestId,
  phone,
}: {
  id: string;
  requestId: string;
  /** Left out where the server knows the number. */
  phone?: string;
}) {
  return (
    <Form id={id} method="post" className="hidden">
      <input type="hidden" name="intent" value="request" />
      <input type="hidden" name="requestId" value={requestId} />
      {phone === undefined ? null : <input type="hidden" name="phone" value={phone} />}
    </Form>
  );
}

/**
 * Asks for the code once more, as soon as the pause is over; without JavaScript the server says how long it lasts.
 * @param formId of the ResendForm.
 */
export function ResendButton({ formId, againInSeconds }: { formId: string; againInSeconds: number }) {
  const { t } = useTranslation("identity");
  const left = useCountdown(againInSeconds);
  return (
    <p className="flex min-h-touch items-center justify-between gap-3 text-ink-2">
      {t("code.validFor")}
      {left > 0 ? (
        <span className="tabular-nums">{t("code.againIn", { count: left })}</span>
      ) : (
        <Button variant="quiet" form={formId}>
          {t("code.again")}
        </Button>
      )}
    </p>
  );
}

const SECOND_MS = 1_000;

/** Counts down in the browser only: the first render equals the server's, where the button can always be used. */
function useCountdown(seconds: number): number {
  const [passed, setPassed] = useState(0);
  const isHydrated = useHydrated();
  useEffect(() => {
    const timer = setInterval(() => setPassed((before) => before + 1), SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  return isHydrated ? Math.max(0, seconds - passed) : 0;
}
