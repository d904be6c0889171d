import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "#app/ui/icon.tsx";

/** Says that the page has been kept for use without signal, once it has. */
export function OfflineMark({ path }: { path: string }) {
  const { t } = useTranslation("perks");
  const [isKept, setIsKept] = useState(false);
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    const hear = (event: MessageEvent<unknown>) => {
      const { data } = event;
      if (typeof data === "object" && data !== null && "kept" in data && data.kept === path) setIsKept(true);
    };
    navigator.serviceWorker.addEventListener("message", hear);
    return () => navigator.serviceWorker.removeEventListener("message", hear);
  }, [path]);
  if (!isKept) return null;
  return (
    <span role="status" className="inline-flex items-center gap-1.5 text-pine-ink">
      <Icon name="check" size={18} />
      {t("voucher.offline")}
    </span>
  );
}
