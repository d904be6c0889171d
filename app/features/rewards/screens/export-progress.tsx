import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Notice } from "#app/ui/notice.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import { useFreshData } from "#app/ui/use-fresh-data.ts";
import type { BatchState } from "../rules/move-payout.ts";

export type ExportJob = {
  state: "queued" | "running" | "stopped" | "done" | "failed";
  done: number;
  total: number;
  reason: string | null;
};

const REFRESH_MS = 1_500;

/** How far the bank file is, while it is written; why it was not written, when the batch came back. */
export function ExportProgress({ state, job }: { state: BatchState; job: ExportJob | null }) {
  const { t } = useTranslation("rewards");
  const isWriting = state === "approved" || state === "exporting";
  useFreshData(isWriting, REFRESH_MS);

  if (job?.state === "failed" && state === "draft") {
    return (
      <div className="mb-4">
        <Notice tone="bad">{t("payout.exportFailed", { reason: t(`errors.${job.reason}`) })}</Notice>
      </div>
    );
  }
  if (!isWriting || job === null) return null;
  const progress = t("payout.writing", { done: job.done, total: job.total });
  return (
    <div className="mb-4" role="status">
      <Notice icon="document">
        <p className="mb-2">
          {progress}{" "}
          <Link to="." className="text-link" preventScrollReset>
            {t("payout.refresh")}
          </Link>
        </p>
        <ProgressBar value={job.done} max={job.total} label={t("payout.writingLabel")} valueText={progress} />
      </Notice>
    </div>
  );
}
