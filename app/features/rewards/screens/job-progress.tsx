import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Notice } from "#app/ui/notice.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";

/** How far a job is that the reader waits for; `text` says it in words, such as 7 / 40 笔. */
export function JobProgress({
  label,
  text,
  done,
  total,
}: {
  label: string;
  text: string;
  done: number;
  total: number;
}) {
  const { t } = useTranslation("rewards");
  return (
    <div role="status">
      <Notice icon="document">
        <p className="mb-2">
          {text}{" "}
          <Link to="." className="text-link" preventScrollReset>
            {t("payout.refresh")}
          </Link>
        </p>
        <ProgressBar value={done} max={total} label={label} valueText={text} />
      </Notice>
    </div>
  );
}
