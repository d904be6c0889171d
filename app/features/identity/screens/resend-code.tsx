import { Form } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { useHydrated } from "#app/ui/use-hydrated.ts";

/** Asks for the code once more, as soon as the pause is over; without JavaScript the server says how long it lasts. */
export function ResendCode({
  againInSeconds,
  requestId,
  phone,
}: {
  againInSeconds: number;
  requestId: string;
  /** Left out where the server knows the number. */
  phone?: string;
}) {
  const { t } = useTranslation("identity");
  const left = useCountdown(againInSeconds);
  return (
    <Form method="post" className="flex min-h-touch items-center justify-between gap-3">
      <input type="hidden" name="intent" value="request" />
      <input type="hidden" name="requestId" value={requestId} />
      {phone === undefined ? null : <input type="hidden" name="phone" value={phone} />}
      <span className="text-ink-2">{t("code.validFor")}</span>
      <Button variant="quiet" disabled={left > 0}>
        {left > 0 ? t("code.againIn", { count: left }) : t("code.again")}
      </Button>
    </Form>
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
