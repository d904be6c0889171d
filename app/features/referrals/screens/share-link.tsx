import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { useHydrated } from "#app/ui/use-hydrated.ts";

/** Passes a link on through the phone's own sheet, where it has one; the link beside it can always be copied. */
export function ShareLink({ text, url }: { text: string; url: string }) {
  const { t } = useTranslation("referrals");
  if (!useHydrated() || !("share" in navigator)) return null;
  return (
    <Button
      type="button"
      variant="primary"
      icon="send"
      block
      onClick={() => void navigator.share({ text, url }).catch(() => undefined)}
    >
      {t("one.share")}
    </Button>
  );
}
