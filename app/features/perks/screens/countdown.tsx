import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { timeLeft } from "../rules/time-left.ts";

const EVERY_MS = 20_000;

/**
 * How long a voucher can still be used, kept right by the phone's own clock: also on a page that was kept for use
 * without signal. Before the browser has taken over nothing is shown; the line below it names the moment.
 */
export function Countdown({ untilMs, attend }: { untilMs: number; attend: boolean }) {
  const { t } = useTranslation("perks");
  const [nowMs, setNowMs] = useState<number | null>(null);
  useEffect(() => {
    const look = () => setNowMs(performance.timeOrigin + performance.now());
    look();
    const timer = setInterval(look, EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  if (nowMs === null) return null;
  if (nowMs >= untilMs) return <p className="text-20 font-semibold text-[#a8431a]">{t("status.expired")}</p>;
  const left = timeLeft(untilMs, nowMs);
  const unit = left.days > 0 ? "days" : left.hours > 0 ? "hours" : "minutes";
  return (
    <p className={attend ? "text-20 font-semibold text-[#a8431a]" : "text-20 font-semibold"}>
      {t(`left.${unit}`, left)}
    </p>
  );
}
